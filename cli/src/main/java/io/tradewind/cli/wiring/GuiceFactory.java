package io.tradewind.cli.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Makes the objects that picocli asks for. Constructors that say {@link Inject} get providers out of an injector, which is built when the first of them is
 * used: picocli makes commands to print their help, too.
 */
public final class GuiceFactory implements IFactory {
    private final IFactory plain = CommandLine.defaultFactory();
    private Injector injector;

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.isAnnotationPresent(Inject.class)) {
                return type.cast(constructor.newInstance(Arrays.stream(constructor.getGenericParameterTypes())
                        .map(this::provider)
                        .toArray()));
            }
        }
        return plain.create(type);
    }

    private Provider<?> provider(Type parameter) {
        Type needed = ((ParameterizedType) parameter).getActualTypeArguments()[0];
        return () -> injector().getInstance(Key.get(needed));
    }

    private Injector injector() {
        if (injector == null) {
            injector = Guice.createInjector(new AnswerModule());
        }
        return injector;
    }

    /** Whether the injector was needed. */
    public boolean isBuilt() {
        return injector != null;
    }
}
