package io.tradewind.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A master and two workers of Spark as processes on loopback, from the jars that Maven has and nothing else. Every wait is for a line of a log, never for a time. */
final class Cluster implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(240);
    private static final String MEMORY = "768m";

    /** What comes with the command and not with Spark. */
    private static final List<String> OURS = List.of(
            "tradewind-", "/tools/jackson/", "/org/snakeyaml/", "/de/siegmar/", "/org/dhatim/", "/com/github/rzymek/");

    private final Path home;
    private final Path root;
    private final String master;
    private final List<Process> processes = new ArrayList<>();

    private Cluster(Path home, Path root, String master) {
        this.home = home;
        this.root = root;
        this.master = master;
    }

    /** Starts it. @throws IllegalStateException saying what did not start */
    static Cluster start(Path home, Path root) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        // SPARK_HOME needs the jars alone.
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (String jar : Files.readString(root.resolve("spark/target/spark.classpath"))
                .strip()
                .split(File.pathSeparator)) {
            Path path = Path.of(jar);
            if (jar.endsWith(".jar") && OURS.stream().noneMatch(jar::contains)) {
                Files.createSymbolicLink(jars.resolve(path.getFileName()), path);
            }
        }
        Cluster cluster = new Cluster(home, root, "spark://127.0.0.1:" + port);
        cluster.spark("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "" + port);
        cluster.await("The master started", () -> cluster.log("master").contains("I have been elected leader"));
        for (String worker : List.of("worker1", "worker2")) {
            cluster.spark(
                    worker,
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    home.resolve(worker).toString(),
                    cluster.master);
        }
        for (String worker : List.of("worker1", "worker2")) {
            cluster.await(
                    worker + " registered", () -> cluster.log(worker).contains("Successfully registered with master"));
        }
        return cluster;
    }

    private void spark(String name, String type, String... words) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(java(), "-Xmx256m", "-cp", home.resolve("jars") + "/*", type, "--webui-port", "0"));
        command.addAll(Arrays.asList(words));
        begin(name, command, home.resolve(name + ".log").toFile());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Process begin(String name, List<String> command, File out) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.put("SPARK_HOME", home.toString());
        environment.put("SPARK_SCALA_VERSION", "2.13");
        environment.put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.redirectError(home.resolve(name + ".log").toFile()).redirectOutput(out);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** Starts the packaged command on the cluster; its answer goes to {@code name.out}. */
    Process tradewind(String name, Path results, int ranges, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xmx768m",
                "-Dspark.master=" + master,
                "-Dspark.jars=" + String.join(",", ours()),
                "-Dspark.executor.memory=" + MEMORY,
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.driver.bindAddress=127.0.0.1",
                "-D" + Results.KEPT + "=" + results,
                "-D" + SparkRunner.PARTITIONS + "=" + ranges,
                "-cp",
                home.resolve("jars") + "/*" + File.pathSeparator + String.join(File.pathSeparator, ours()),
                "io.tradewind.cli.Main"));
        command.addAll(Arrays.asList(words));
        command.addAll(List.of("--engine", "spark", "--format", "csv"));
        return begin(name, command, home.resolve(name + ".out").toFile());
    }

    /** The same on this machine, without Spark. */
    Process here(String name, String... words) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(java(), "-cp", String.join(File.pathSeparator, ours()), "io.tradewind.cli.Main"));
        command.addAll(Arrays.asList(words));
        command.addAll(List.of("--format", "csv"));
        return begin(name, command, home.resolve(name + ".out").toFile());
    }

    /** Jars of the packaged command, and of the parts for Spark and Parquet. */
    private List<String> ours() throws IOException {
        List<String> jars = new ArrayList<>(List.of(
                root.resolve("cli/target/tradewind.jar").toString(),
                root.resolve("spark/target/tradewind-spark.jar").toString(),
                root.resolve("columnar/target/tradewind-columnar.jar").toString(),
                root.resolve("columnar/target/lib/duckdb_jdbc.jar").toString()));
        try (Stream<Path> files = Files.list(root.resolve("cli/target/lib"))) {
            files.map(Path::toString)
                    .filter(file -> !file.contains("slf4j"))
                    .sorted()
                    .forEach(jars::add);
        }
        return jars;
    }

    /** Kills the first worker and then its executor, which would outlive it for a while. */
    void killWorkerAndExecutor() {
        ProcessHandle worker = processes.get(1).toHandle();
        List<ProcessHandle> executors = worker.children().toList();
        if (executors.isEmpty()) {
            throw new IllegalStateException("The worker has no executor to kill.");
        }
        worker.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
    }

    /** What a process has said so far. */
    String log(String name) {
        return text(home.resolve(name + ".log"));
    }

    /** What the command printed. */
    String answer(String name) {
        return text(home.resolve(name + ".out"));
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** Waits until it is so. @throws IllegalStateException if it takes too long or a process that must live has ended */
    void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || !processes.get(0).isAlive()) {
                throw new IllegalStateException("The cluster cannot be used on this machine: '" + what
                        + "' was waited for. The master says:\n" + log("master"));
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
