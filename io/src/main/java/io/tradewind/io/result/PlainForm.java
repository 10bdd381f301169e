package io.tradewind.io.result;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What stands in the bytes for a record or for a value that may be missing: its class and its parts. A record is made of its parts by its own
 * constructor, with all its checks.
 */
record PlainForm(String type, Object[] parts) implements Serializable {
    private static final String OWN = "io.tradewind.core.";

    /** The form of an object that needs one; else the object itself. */
    static Object of(Object object) {
        if (object instanceof Optional<?> optional) {
            return new PlainForm("Optional", optional.stream().toArray());
        } else if (object instanceof OptionalDouble optional) {
            return new PlainForm("OptionalDouble", optional.stream().boxed().toArray());
        }
        return object instanceof Record && !(object instanceof PlainForm) ? ofRecord(object) : object;
    }

    private static PlainForm ofRecord(Object object) {
        RecordComponent[] components = object.getClass().getRecordComponents();
        Object[] parts = new Object[components.length];
        try {
            for (int k = 0; k < parts.length; k++) {
                components[k].getAccessor().setAccessible(true);
                parts[k] = components[k].getAccessor().invoke(object);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return new PlainForm(object.getClass().getName(), parts);
    }

    /** The object of this form. */
    Object object() throws InvalidObjectException {
        return switch (type) {
            case "Optional" -> parts.length == 0 ? Optional.empty() : Optional.of(parts[0]);
            case "OptionalDouble" -> parts.length == 0 ? OptionalDouble.empty() : OptionalDouble.of((Double) parts[0]);
            default -> record();
        };
    }

    private Object record() throws InvalidObjectException {
        try {
            Class<?> found = type.startsWith(OWN) ? Class.forName(type) : PlainForm.class;
            if (!found.isRecord() || found == PlainForm.class) {
                throw new InvalidObjectException(type + " is no part of a projection.");
            }
            Constructor<?> constructor = found.getDeclaredConstructor(Arrays.stream(found.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            InvalidObjectException invalid = new InvalidObjectException(type + " cannot be read.");
            invalid.initCause(e);
            throw invalid;
        }
    }
}
