package io.tradewind.browser.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.builder.BuildException;
import org.teavm.tooling.builder.BuildResult;
import org.teavm.tooling.builder.InProcessBuildStrategy;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Makes the files of the engine from the class path on which it runs, unless they are there and nothing they are made of has changed. A call that TeaVM's class
 * library has not stops it.
 */
public final class EngineBuild {
    private static final String ENGINE = "tradewind-engine.js";
    private static final String ALL = "tradewind-worker-all.js";
    /** The modules around the engine, each after those that it imports. */
    private static final List<String> MODULES = List.of("tradewind.js", "tradewind-worker.js");

    private static final String TYPES = "tradewind.d.ts";
    private static final int FAILED = 1;

    private final Path sources;
    private final Path target;
    private final boolean isShort;

    private EngineBuild(Path sources, Path target, boolean isShort) {
        this.sources = sources;
        this.target = target;
        this.isShort = isShort;
    }

    /**
     * Makes the files.
     *
     * @param args folder of the modules, folder of the result, whether names are made short
     */
    public static void main(String[] args) throws IOException, BuildException {
        EngineBuild build = new EngineBuild(Path.of(args[0]), Path.of(args[1]), Boolean.parseBoolean(args[2]));
        if (!build.run(List.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"))))) {
            System.exit(FAILED);
        }
    }

    private boolean run(List<String> classPath) throws IOException, BuildException {
        Files.createDirectories(target);
        Path known = target.resolveSibling(target.getFileName() + ".sha256");
        String digest = new Inputs()
                .add(isShort ? "short" : "long")
                .addAll(classPath.stream().map(Path::of).toList())
                .add(sources)
                .digest();
        if (Files.exists(known) && Files.readString(known).equals(digest) && isWhole()) {
            return true;
        }
        Files.deleteIfExists(known);
        if (!compile(classPath)) {
            return false;
        }
        String engine = DoubleArrays.inBuffers(read(target.resolve(ENGINE)));
        write(ENGINE, engine);
        OneScript all = new OneScript().with("./" + ENGINE, engine);
        for (String module : MODULES) {
            String text = read(sources.resolve(module));
            write(module, text);
            all.with("./" + module, text);
        }
        write(TYPES, read(sources.resolve(TYPES)));
        write(ALL, all.text("./tradewind-worker.js", "listen", "tradewindPort"));
        Files.writeString(known, digest);
        return true;
    }

    private boolean isWhole() {
        return Files.exists(target.resolve(ENGINE)) && Files.exists(target.resolve(ALL));
    }

    private boolean compile(List<String> classPath) throws BuildException {
        InProcessBuildStrategy compiler = new InProcessBuildStrategy();
        compiler.init();
        ConsoleTeaVMToolLog log = new ConsoleTeaVMToolLog(false);
        compiler.setLog(log);
        compiler.setClassPathEntries(classPath);
        compiler.setTargetType(TeaVMTargetType.JAVASCRIPT);
        compiler.setMainClass("io.tradewind.browser.Engine");
        compiler.setEntryPointName("main");
        compiler.setJsModuleType(JSModuleType.ES2015);
        compiler.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        compiler.setObfuscated(isShort);
        compiler.setTransformers(new String[] {MissingCalls.class.getName()});
        compiler.setTargetDirectory(target.toString());
        compiler.setTargetFileName(ENGINE);
        BuildResult result = compiler.build();
        List<Problem> problems = result.getProblems().getSevereProblems();
        if (!problems.isEmpty()) {
            TeaVMProblemRenderer.describeProblems(result.getCallGraph(), result.getProblems(), log);
        }
        return problems.isEmpty();
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(target.resolve(name), text, StandardCharsets.UTF_8);
    }
}
