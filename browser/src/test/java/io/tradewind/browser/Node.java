package io.tradewind.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Questions to the compiled engine in Node, with the JVM's answers beside them. */
final class Node {
    private static final int OLDEST = 18;
    private static final int MINUTES = 30;

    private final Path folder;
    private final List<String> asked = new ArrayList<>();

    Node(Path folder) {
        this.folder = folder;
    }

    /** What came of one question. */
    record Answered(String kind, String first, String second, String third) {
        /** The largest difference from the JVM's numbers. */
        double worst() {
            assertThat(kind).as(first).isEqualTo("same");
            assertThat(Integer.parseInt(first)).as(third).isPositive();
            return second.equals("Infinity") ? Double.POSITIVE_INFINITY : Double.parseDouble(second);
        }

        /** That no number differs by more than that. */
        double isWithin(double most) {
            assertThat(worst()).as(third).isLessThan(most);
            return worst();
        }

        double ms() {
            return Double.parseDouble(first);
        }
    }

    /** Goes on only where there is a Node that knows modules. */
    static void assumeThere() {
        int version = 0;
        try {
            Process process = new ProcessBuilder("node", "--version").start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            version = Integer.parseInt(said.strip().substring(1).split("\\.")[0]);
        } catch (IOException e) {
            version = 0;
        }
        assumeTrue(
                version >= OLDEST,
                "There is no Node.js " + OLDEST
                        + " or later on the PATH: the engine for the browser is compiled but not compared with the JVM."
                        + " Maybe install the package nodejs.");
    }

    void file(String name, String text) {
        write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    /** A question, its arguments as JSON without the brackets. */
    Node ask(String name, String call, String arguments) {
        asked.add(name + "\t" + call + "\t[" + arguments + "]");
        return this;
    }

    /** The JVM's answer to the question of that name. */
    void expect(String name, Table table) {
        write(folder.resolve(name + ".words"), String.join(";", table.words()).getBytes(StandardCharsets.UTF_8));
        double[] numbers = table.numbers();
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double number : numbers) {
            bytes.putDouble(number);
        }
        write(folder.resolve(name + ".f64"), bytes.array());
    }

    /** The JVM's charts to the question of that name. */
    void expect(String name, String json) {
        file(name + ".json", json);
    }

    /** Runs the questions; answers by name, times by name and {@code " ms"}. */
    Map<String, Answered> run() throws IOException, InterruptedException {
        file("asked.txt", String.join("\n", asked));
        Path log = folder.resolve("log.txt");
        System.out.println(
                "Node: " + script(log, "answers.mjs", folder.toString()).strip());
        Map<String, Answered> answers = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("answered.txt"))) {
            String[] cells = line.split("\t", -1);
            answers.put(
                    cells[1].equals("ms") ? cells[0] + " ms" : cells[0],
                    new Answered(cells[1], cell(cells, 2), cell(cells, 3), cell(cells, 4)));
        }
        return answers;
    }

    private static String cell(String[] cells, int k) {
        return k < cells.length ? cells[k] : "";
    }

    /** Runs a script of the tests with the folder of the engine and other arguments. */
    static String script(Path log, String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "node",
                Path.of(System.getProperty("tradewind.root"), "browser", "src", "test", "js", name)
                        .toString(),
                System.getProperty("tradewind.engine")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(log);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
