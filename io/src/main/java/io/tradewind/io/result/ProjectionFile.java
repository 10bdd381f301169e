package io.tradewind.io.result;

import io.tradewind.core.projection.Projection;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * A projection as bytes, with its world, scenario and parameters; what is read back gives the same bits. For the same version of this library on both
 * sides: to keep a result for years, keep its scenario, world and {@code RunSpecFile} instead, from which it can be run again.
 */
public final class ProjectionFile {
    /** Packages of what a projection is made of; a file from elsewhere makes no other objects. */
    private static final List<String> OWN =
            List.of("io.tradewind.core.", "io.tradewind.io.result.", "java.lang.", "java.util.", "java.time.");

    private ProjectionFile() {}

    /** Writes it; the stream stays open. */
    public static void write(Projection projection, OutputStream to) throws IOException {
        Writer writer = new Writer(to);
        writer.writeObject(projection);
        writer.flush();
    }

    /**
     * The projection that was written.
     *
     * @throws InvalidObjectException if the stream holds something else, or that of another version
     */
    public static Projection read(InputStream from) throws IOException {
        try {
            if (new Reader(from).readObject() instanceof Projection projection) {
                return projection;
            }
            throw new InvalidObjectException("This is no projection.");
        } catch (ClassNotFoundException | InvalidClassException | ClassCastException e) {
            InvalidObjectException invalid =
                    new InvalidObjectException("This is no projection of this version of Tradewind: " + e.getMessage());
            invalid.initCause(e);
            throw invalid;
        }
    }

    private static final class Writer extends ObjectOutputStream {
        private Writer(OutputStream to) throws IOException {
            super(to);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            return PlainForm.of(object);
        }
    }

    private static final class Reader extends ObjectInputStream {
        private Reader(InputStream from) throws IOException {
            super(from);
            enableResolveObject(true);
            setObjectInputFilter(Reader::allowed);
        }

        private static ObjectInputFilter.Status allowed(ObjectInputFilter.FilterInfo info) {
            Class<?> type = info.serialClass();
            while (type != null && type.isArray()) {
                type = type.getComponentType();
            }
            String name = type == null || type.isPrimitive() ? "java.lang." : type.getName();
            return OWN.stream().anyMatch(name::startsWith)
                    ? ObjectInputFilter.Status.ALLOWED
                    : ObjectInputFilter.Status.REJECTED;
        }

        @Override
        protected Object resolveObject(Object object) throws InvalidObjectException {
            return object instanceof PlainForm form ? form.object() : object;
        }
    }
}
