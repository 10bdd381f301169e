package io.tradewind.cli.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import jakarta.inject.Inject;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the objects that picocli asks for; the injector is built only when a command needs something injected. */
public final class GuiceFactory implements IFactory {
    private final IFactory plain = CommandLine.defaultFactory();
    private Injector injector;

    @Override
    public <K> K create(Class<K> type) throws Exception {
        boolean injected = Arrays.stream(type.getDeclaredConstructors())
                .anyMatch(constructor -> constructor.isAnnotationPresent(Inject.class));
        return injected ? injector().getInstance(type) : plain.create(type);
    }

    private Injector injector() {
        if (injector == null) {
            injector = Guice.createInjector(Stage.DEVELOPMENT, new ProjectionModule(), new ReportModule());
        }
        return injector;
    }

    /** Whether the injector was needed. */
    public boolean isBuilt() {
        return injector != null;
    }
}
