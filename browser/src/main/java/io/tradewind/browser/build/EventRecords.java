package io.tradewind.browser.build;

import java.util.Collection;
import java.util.List;
import org.teavm.classlib.ReflectionContext;
import org.teavm.classlib.ReflectionSupplier;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReader;

/** Kinds of events take their records apart by the names of their components: these keep their names. */
@SuppressWarnings("deprecation") // the interface that comes in its place is not documented yet
public final class EventRecords implements ReflectionSupplier {
    private static final String EVENTS = "io.tradewind.core.scenario.";

    /** For TeaVM, which makes one. */
    public EventRecords() {}

    @Override
    public Collection<String> getAccessibleFields(ReflectionContext context, String className) {
        ClassReader type = context.getClassSource().get(className);
        return isRecord(type) ? components(type) : List.of();
    }

    @Override
    public Collection<MethodDescriptor> getAccessibleMethods(ReflectionContext context, String className) {
        ClassReader type = context.getClassSource().get(className);
        return isRecord(type)
                ? type.getMethods().stream()
                        .filter(method -> isForm(method, components(type)))
                        .map(MethodReader::getDescriptor)
                        .toList()
                : List.of();
    }

    private static boolean isRecord(ClassReader type) {
        return type != null && type.getName().startsWith(EVENTS) && "java.lang.Record".equals(type.getParent());
    }

    private static List<String> components(ClassReader type) {
        return type.getFields().stream()
                .filter(field -> !field.hasModifier(ElementModifier.STATIC))
                .map(FieldReader::getName)
                .toList();
    }

    private static boolean isForm(MethodReader method, List<String> components) {
        return method.getName().equals("<init>")
                || method.parameterCount() == 0 && components.contains(method.getName());
    }
}
