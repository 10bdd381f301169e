package io.tradewind.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Committed results are JMH's own files, as {@code benchmarks/run.sh} writes them, with the machine named beside each. */
final class ResultsTest {
    private static final Path RESULTS = Path.of("results");
    private static final List<String> ABOUT =
            List.of("date", "cpu", "cores", "os", "jdk", "commit", "options", "load before", "load after");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(RESULTS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyFile_isAResultOrSaysWhereOneWasMeasured() throws IOException {
        List<String> names =
                files().stream().map(file -> file.getFileName().toString()).toList();
        assertThat(names).isNotEmpty();
        try (Stream<Path> all = Files.list(RESULTS)) {
            assertThat(all.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(names.stream()
                            .flatMap(name -> Stream.of(name, name.replace(".json", ".machine")))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void result_isWhatJmhWrites_ofBenchmarksThatExist(Path file) throws Exception {
        JsonNode results = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(results.isArray()).isTrue();
        assertThat(results.size()).isPositive();
        for (JsonNode result : results) {
            assertThat(result.path("jmhVersion").asString()).matches("1\\.\\d+");
            assertThat(result.path("jvm").asString())
                    .as("no place on somebody's disk")
                    .isEqualTo("java");
            assertThat(result.path("forks").asInt()).isPositive();
            assertThat(result.path("vmName").asString()).isNotBlank();
            String benchmark = result.path("benchmark").asString();
            int dot = benchmark.lastIndexOf('.');
            assertThat(Class.forName(benchmark.substring(0, dot)).getMethods())
                    .extracting(java.lang.reflect.Method::getName)
                    .contains(benchmark.substring(dot + 1));
            JsonNode metric = result.path("primaryMetric");
            assertThat(metric.path("score").asDouble()).isPositive().isFinite();
            assertThat(metric.path("scoreUnit").asString()).endsWith("/op");
            assertThat(metric.path("rawData").size())
                    .isEqualTo(result.path("forks").asInt());
        }
        assertThat(Files.readString(file)).doesNotContain("\"/");
    }

    @ParameterizedTest
    @MethodSource("files")
    void machineAndJdk_areNamed(Path file) throws IOException {
        Path machine = RESULTS.resolve(file.getFileName().toString().replace(".json", ".machine"));
        Map<String, String> about = Files.readAllLines(machine).stream()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (a, b) -> b, TreeMap::new));
        assertThat(about).containsOnlyKeys(ABOUT);
        assertThat(about.get("cpu")).isNotBlank();
        String jdk = JsonMapper.shared()
                .readTree(Files.readString(file))
                .path(0)
                .path("jdkVersion")
                .asString();
        assertThat(Arrays.asList(about.get("jdk").split("\""))).contains(jdk);
    }
}
