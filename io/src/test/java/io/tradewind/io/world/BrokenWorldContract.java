package io.tradewind.io.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradewind.core.base.NameBook;
import io.tradewind.core.model.WorldNames;
import io.tradewind.io.table.FileProblem;
import io.tradewind.io.table.TableSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** What tests of broken worlds share: a folder, and the problems that reading it gives. */
abstract class BrokenWorldContract {
    /** Reading must fail within this, however large the file: generous, because other builds share the machine. */
    static final Duration QUICK = Duration.ofSeconds(5);

    /** What people call some places. */
    static final WorldNames NAMES = new WorldNames(
            NameBook.of(Stream.of(
                            List.of("VNM", "Viet Nam", "Vietnam"),
                            List.of("TUR", "Turkey", "Türkiye"),
                            List.of("USA", "United States", "U.S.A."),
                            List.of("WLD", "World", "the whole world"))
                    .map(words -> new NameBook.Entry(words, List.of()))
                    .toList()),
            NameBook.of(List.of(new NameBook.Entry(List.of("mining", "Mining", "Minerals"), List.of()))),
            Map.of());

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
        InvalidWorldException error = catchThrowableOfType(
                InvalidWorldException.class, () -> WorldReader.read(TableSource.folder(broken), NAMES));
        assertThat(error).isNotNull();
        return error.problems();
    }
}
