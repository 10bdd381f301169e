package io.tradewind.core.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Takes a record apart, and makes it of the values behind the keys that have the names of its components. */
final class RecordForm {
    private static final Map<Class<?>, BiFunction<EventValues, String, Object>> VALUES = Map.of(
            double.class, EventValues::number,
            int.class, EventValues::whole,
            boolean.class, EventValues::flag,
            String.class, EventValues::text,
            LocalDate.class, EventValues::day,
            List.class, EventValues::words,
            SortedMap.class, EventValues::shares,
            OptionalDouble.class, EventValues::findNumber,
            Optional.class, (values, key) -> values.find(key, Object.class),
            TariffScope.class, (values, key) -> TariffScope.of(values.find(key, EventValues.class)));

    private RecordForm() {}

    /** What a record says in the component of that name. */
    static <S> Function<S, ?> part(Class<S> type, String name) {
        Method accessor = Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no component '" + name + "'."))
                .getAccessor();
        accessor.setAccessible(true);
        return part -> called(() -> accessor.invoke(part));
    }

    /** The record of these values, made by its own constructor with all its checks. */
    static <S> Function<EventValues, S> reader(Class<S> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<S> constructor = called(() -> type.getDeclaredConstructor(types));
        constructor.setAccessible(true);
        return values -> {
            Object[] parts =
                    Arrays.stream(components).map(part -> value(part, values)).toArray();
            return called(() -> constructor.newInstance(parts));
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object value(RecordComponent part, EventValues values) {
        Class type = part.getType();
        return type.isEnum()
                ? values.word(part.getName(), type)
                : VALUES.get(type).apply(values, part.getName());
    }

    /** Work by reflection. */
    private interface Call<T> {
        T run() throws ReflectiveOperationException;
    }

    private static <T> T called(Call<T> call) {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
