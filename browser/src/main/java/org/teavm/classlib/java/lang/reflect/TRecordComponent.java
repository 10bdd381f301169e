package org.teavm.classlib.java.lang.reflect;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/** {@code java.lang.reflect.RecordComponent} as far as core needs it: the fields of a record are its components, in their order. */
public final class TRecordComponent {
    private final Class<?> owner;
    private final Field field;

    private TRecordComponent(Class<?> owner, Field field) {
        this.owner = owner;
        this.field = field;
    }

    /** The components of a record: what {@code Class.getRecordComponents} is turned into, because that class cannot be added to. */
    public static TRecordComponent[] getRecordComponents(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(field -> new TRecordComponent(type, field))
                .toArray(TRecordComponent[]::new);
    }

    /** Its name. */
    public String getName() {
        return field.getName();
    }

    /** Its type. */
    public Class<?> getType() {
        return field.getType();
    }

    /** The method that reads it. */
    public Method getAccessor() {
        try {
            return owner.getDeclaredMethod(field.getName());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
