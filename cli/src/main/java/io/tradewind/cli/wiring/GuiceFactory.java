package io.tradewind.cli.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import jakarta.inject.Inject;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the objects that picocli asks for: what has an {@link Inject} constructor comes out of an injector, which is built when the first of them is made. */
public final class GuiceFactory implements IFactory {
    private final IFactory plain = CommandLine.defaultFactory();
    private Injector injector;

    @Override
    public <K> K create(Class<K> type) throws Exception {
        boolean injected = Arrays.stream(type.getDeclaredConstructors())
                .anyMatch(constructor -> constructor.isAnnotationPresent(Inject.class));
        if (!injected) {
            return plain.create(type);
        }
        if (injector == null) {
            injector = Guice.createInjector(new AnswerModule());
        }
        return injector.getInstance(type);
    }

    /** Whether the injector was needed. */
    public boolean isBuilt() {
        return injector != null;
    }
}
