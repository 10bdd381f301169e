package io.tradewind.browser.build;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Turns calls that TeaVM's class library has not into calls of {@link Substitutes}, so that {@code core} can be written as plain Java; any other call that
 * it has not fails the build. Threads are taken away as well: where none can start, TeaVM compiles methods that need not be able to wait, which are
 * much shorter.
 */
public final class MissingCalls implements ClassHolderTransformer {
    private static final Set<String> OWNERS = Set.of("java.util.Collections", "java.lang.Thread");
    private static final Set<String> NAMES = Arrays.stream(Substitutes.class.getDeclaredMethods())
            .map(Method::getName)
            .collect(Collectors.toSet());

    /** Writes JSON, where a number may stand as JavaScript writes it. */
    private static final String WRITER = "io.tradewind.core.chart.ChartJson";

    private static final MethodDescriptor APPEND = new MethodDescriptor("append", double.class, StringBuilder.class);

    /** For TeaVM, which makes one. */
    public MissingCalls() {}

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (type.getName().startsWith("io.tradewind.core.")) {
            boolean writesNumbers = type.getName().equals(WRITER);
            for (MethodHolder method : type.getMethods()) {
                if (method.getProgram() != null) {
                    replaceCalls(method.getProgram(), writesNumbers);
                }
            }
        }
    }

    private static void replaceCalls(Program program, boolean writesNumbers) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call
                        && (OWNERS.contains(call.getMethod().getClassName())
                                        && NAMES.contains(call.getMethod().getName())
                                || writesNumbers
                                        && call.getMethod().getDescriptor().equals(APPEND))) {
                    replace(call);
                }
            }
        }
    }

    /** By a static call; the object that was called comes first. */
    private static void replace(InvokeInstruction call) {
        MethodDescriptor called = call.getMethod().getDescriptor();
        if (call.getInstance() == null) {
            call.setMethod(new MethodReference(Substitutes.class.getName(), called));
            return;
        }
        List<ValueType> types = new ArrayList<>(List.of(called.getSignature()));
        types.add(0, ValueType.object(call.getMethod().getClassName()));
        List<Variable> arguments = new ArrayList<>(call.getArguments());
        arguments.add(0, call.getInstance());
        call.setMethod(new MethodReference(
                Substitutes.class.getName(), new MethodDescriptor(called.getName(), types.toArray(ValueType[]::new))));
        call.setType(InvocationType.SPECIAL);
        call.setInstance(null);
        call.setArguments(arguments.toArray(Variable[]::new));
    }
}
