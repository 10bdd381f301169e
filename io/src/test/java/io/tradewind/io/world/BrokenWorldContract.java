package io.tradewind.io.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradewind.io.table.FileProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** What tests of broken worlds share: a folder, and the problems that reading it gives. */
abstract class BrokenWorldContract {
    /** Reading must fail within this, however large the file: generous, because other builds share the machine. */
    static final Duration QUICK = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    void assertOne(ToyWorldFolder world, String expected) {
        assertThat(one(world)).hasToString(expected);
    }

    FileProblem one(ToyWorldFolder world) {
        List<FileProblem> problems = problems(world.in(freshFolder()));
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    Path freshFolder() {
        try {
            return Files.createTempDirectory(folder, "world");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<FileProblem> problems(Path broken) {
        InvalidWorldException error = catchThrowableOfType(InvalidWorldException.class, () -> WorldReader.read(broken));
        assertThat(error).isNotNull();
        return error.problems();
    }
}
