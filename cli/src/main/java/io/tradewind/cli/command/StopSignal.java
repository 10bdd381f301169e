package io.tradewind.cli.command;

import io.tradewind.core.base.Cancellation;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Waits until the process is asked to stop. The JVM by itself would end in the midst of answers and with 143 for a request to terminate, which is how a server
 * ends when all is well; its way of handling signals has no public name, so this asks by reflection and leaves the JVM its own where that fails.
 */
final class StopSignal {
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile int status;

    private StopSignal() {}

    /** One that hears Ctrl-C and requests to terminate from now on. */
    static StopSignal watched() {
        StopSignal signal = new StopSignal();
        signal.hear("INT", ExitStatus.INTERRUPTED);
        signal.hear("TERM", ExitStatus.DONE);
        return signal;
    }

    /** Whether Ctrl-C was pressed from now on; a second one ends the process. @param talk is told what the first one does */
    static Cancellation interrupts(Consumer<String> talk) {
        AtomicBoolean asked = new AtomicBoolean();
        hear("INT", () -> {
            if (asked.getAndSet(true)) {
                Runtime.getRuntime().halt(ExitStatus.INTERRUPTED);
            }
            talk.accept("Stopping; the draws that are done will be shown. Ctrl-C again ends at once.");
        });
        return asked::get;
    }

    private void hear(String name, int exit) {
        hear(name, () -> stop(exit));
    }

    private static void hear(String name, Runnable heard) {
        try {
            Class<?> signals = Class.forName("sun.misc.Signal");
            Class<?> handlers = Class.forName("sun.misc.SignalHandler");
            Object handler = Proxy.newProxyInstance(
                    StopSignal.class.getClassLoader(), new Class<?>[] {handlers}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            heard.run();
                        }
                        return null;
                    });
            signals.getMethod("handle", signals, handlers)
                    .invoke(null, signals.getConstructor(String.class).newInstance(name), handler);
        } catch (ReflectiveOperationException | IllegalArgumentException none) {
            // The JVM then ends the process itself.
        }
    }

    private void stop(int exit) {
        status = exit;
        asked.countDown();
    }

    /** Waits for it. @return the exit code that belongs to it */
    int await() throws InterruptedException {
        asked.await();
        return status;
    }
}
