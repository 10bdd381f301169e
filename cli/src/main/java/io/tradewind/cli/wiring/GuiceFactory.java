package io.tradewind.cli.wiring;

import io.tradewind.cli.command.Services;
import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the objects that picocli asks for. Commands that take {@link Services} get them; the injector is built only when one uses them. */
public final class GuiceFactory implements IFactory {
    private final IFactory plain = CommandLine.defaultFactory();
    private final GuiceServices services = new GuiceServices();

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Services.class) {
                return type.cast(constructor.newInstance(services));
            }
        }
        return plain.create(type);
    }

    /** Whether the injector was needed. */
    public boolean isBuilt() {
        return services.isBuilt();
    }
}
