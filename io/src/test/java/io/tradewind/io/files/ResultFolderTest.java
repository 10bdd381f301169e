package io.tradewind.io.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A result is read only if its tables are those that its description lists. */
final class ResultFolderTest {
    /** SHA-256 of "abc", from FIPS 180-2. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    private void describe(String text) throws IOException {
        Files.writeString(folder.resolve("run.json"), text);
    }

    private List<Problem> problems() {
        return catchThrowableOfType(InvalidInputException.class, () -> ResultFolder.open(folder))
                .problems();
    }

    @Test
    void tablesAsDescribed_areRead() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "abc");
        describe(
                "{\"schema\":\"tradewind.run/1\",\"x\":{\"files\":[1,{}]},\"files\":{\"a.csv\":{\"rows\":0,\"sha256\":\""
                        + ABC + "\"}},\"notes\":[{\"schema\":\"other\"}]}");

        ResultFolder result = ResultFolder.open(folder);

        assertThat(result.schema()).isEqualTo("tradewind.run/1");
        assertThat(result.file("a.csv")).hasContent("abc");
    }

    @Test
    void tablesThatAreMissingOrOther_areNamedAllAtOnce() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "abd");
        describe("{\"schema\":\"s\",\"files\":{\"a.csv\":{\"sha256\":\"" + ABC + "\"},\"b.csv\":{\"sha256\":\"" + ABC
                + "\"},\"c.csv\":{}}}");
        Files.createDirectory(folder.resolve("c.csv"));

        assertThat(problems())
                .extracting(Problem::path)
                .containsExactly(
                        folder.resolve("a.csv").toString(),
                        folder.resolve("b.csv").toString(),
                        folder.resolve("c.csv").toString());
        assertThat(problems().get(0).message()).contains("SHA-256 differs");
        assertThat(problems().get(1).message()).contains("missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"schema\":\"s\"}",
                "{\"files\":{}}",
                "{\"schema\":1,\"files\":{}}",
                "{\"schema\":\"s\",\"files\":[]}",
                "{\"schema\":\"s\",\"schema\":\"t\",\"files\":{}}",
                "{\"schema\":\"s\",\"files\":{\"../a.csv\":{}}}",
                "{\"schema\":\"s\",\"files\":{\"/etc/passwd\":{}}}",
                "{\"schema\":\"s\",\"files\":{\"..\":{}}}",
                "{\"schema\":\"s\",\"files\":{\"run.json\":{}}}",
                "{\"schema\":\"s\",\"files\":{\"a\\u0000\":{}}}"
            })
    void whatIsNoDescription_isRefusedAtItsPlace(String text) throws IOException {
        describe(text);

        assertThat(ResultFolder.described(folder)).isEmpty();
        assertThat(problems())
                .hasSize(1)
                .allSatisfy(problem -> assertThat(problem.path()).endsWith("run.json"));
    }

    @Test
    void folderWithoutDescription_isRefused() {
        assertThat(problems()).hasSize(1);
    }
}
