package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.equilibrium.NotConvergedException;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.equilibrium.SolverStatus;
import io.tradewind.core.projection.OutOfDomainException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

final class FailuresTest {
    private final StringWriter text = new StringWriter();
    private final PrintWriter err = new PrintWriter(text, true);

    @Test
    void unexpectedError_isOneLineAndAHint() {
        int status = new Failures(false).show(new IllegalStateException("the matrix is upside down\nmore"), err);

        assertThat(status).isEqualTo(ExitStatus.BUG);
        assertThat(text.toString()).isEqualToNormalizingNewlines("""
                        tradewind: error: this is a bug of ours: IllegalStateException: the matrix is upside down
                          Set TRADEWIND_DEBUG=1 to see where it happened, and please report it.
                        """);
    }

    @Test
    void unexpectedErrorUnderDebug_showsWhereItHappened() {
        new Failures(true).show(new IllegalStateException("the matrix is upside down"), err);

        assertThat(text.toString()).contains("at io.tradewind.cli.command.FailuresTest");
    }

    @Test
    void fileErrors_areTheirOwnKind() {
        Failures failures = new Failures(false);

        assertThat(failures.show(new UncheckedIOException(new NoSuchFileException("a.csv")), err))
                .isEqualTo(ExitStatus.IO);
        assertThat(failures.show(new IOException("disk full"), err)).isEqualTo(ExitStatus.IO);
        assertThat(text.toString())
                .isEqualToNormalizingNewlines(
                        "tradewind: error: a.csv: there is no such file or folder.\ntradewind: error: disk full\n");
    }

    @Test
    void errorOfTheMachine_isShownToo() {
        assertThat(new Failures(false).show(new StackOverflowError(), err)).isEqualTo(ExitStatus.BUG);
        assertThat(text.toString()).contains("StackOverflowError");
    }

    @Test
    void solveThatOutgrewAllBounds_isShownWithoutNaN() {
        SolverDiagnostics lost = new SolverDiagnostics(
                SolverStatus.INFEASIBLE, 3, 1, 1, Double.NaN, Double.POSITIVE_INFINITY, "labour market of A", "");
        StringWriter text = new StringWriter();
        assertThat(new Failures(false).show(new NotConvergedException(lost), new PrintWriter(text, true)))
                .isEqualTo(ExitStatus.NOT_CONVERGED);
        assertThat(text.toString()).contains("Residual: beyond all numbers").doesNotContain("NaN", "Infinity");
    }

    @Test
    void resultOutsideTheDomain_isNotConverged() {
        StringWriter text = new StringWriter();
        assertThat(new Failures(false)
                        .show(new OutOfDomainException("the trade of A to B"), new PrintWriter(text, true)))
                .isEqualTo(ExitStatus.NOT_CONVERGED);
        assertThat(text.toString()).contains("the trade of A to B").contains("Maybe use smaller events");
    }
}
