package io.tradewind.web.serve;

import io.tradewind.app.document.Details;
import io.tradewind.app.document.Document;
import io.tradewind.app.session.BadInputException;
import io.tradewind.app.session.BadRequestException;
import io.tradewind.app.session.CheckFailedException;
import io.tradewind.app.session.Finding;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.equilibrium.NotConvergedException;
import io.tradewind.core.projection.OutOfDomainException;
import io.tradewind.io.format.ScenarioProblem;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Why there is no answer: a status and what is wrong, all of it at once.
 *
 * @param status HTTP status
 * @param all    what is wrong
 */
record Problems(int status, List<One> all) {
    /**
     * One thing that is wrong.
     *
     * @param path    the field of the request, or the place inside a text or file of it; may be empty
     * @param line    the line there; 0 if it is not known
     * @param message what is wrong
     * @param hint    what to do about it; may be empty
     */
    record One(String path, long line, String message, String hint) {}

    Problems {
        all = List.copyOf(all);
    }

    static Problems of(int status, String path, String message, String hint) {
        return new Problems(status, List.of(new One(path, 0, message, hint)));
    }

    /** What is wrong with the body itself. */
    static Problems ofBody(List<ScenarioProblem> problems) {
        return new Problems(
                HttpStatus.BAD_REQUEST_400,
                problems.stream()
                        .map(one -> new One(one.path(), one.line(), one.message(), one.hint()))
                        .toList());
    }

    /** What was thrown, if it is the request's fault or the model's; a bug of ours otherwise, of which the client learns nothing more. */
    static Problems of(Throwable thrown) {
        if (thrown instanceof BadInputException bad) {
            return new Problems(
                    HttpStatus.UNPROCESSABLE_ENTITY_422,
                    bad.findings().stream().map(Problems::one).toList());
        }
        if (thrown instanceof InvalidInputException bad) {
            return new Problems(
                    HttpStatus.UNPROCESSABLE_ENTITY_422,
                    bad.problems().stream()
                            .map(one -> new One(one.path(), 0, one.message(), one.hint()))
                            .toList());
        }
        if (thrown instanceof BadRequestException) {
            return of(HttpStatus.UNPROCESSABLE_ENTITY_422, "", thrown.getMessage(), "");
        }
        if (thrown instanceof NotConvergedException failed) {
            return of(
                    HttpStatus.UNPROCESSABLE_ENTITY_422,
                    "",
                    "The equilibrium was not found, so there is no result: "
                            + failed.diagnostics().status() + " after "
                            + failed.diagnostics().iterations() + " iterations.",
                    "Maybe try a smaller shock, or another closure of deficits.");
        }
        if (thrown instanceof OutOfDomainException) {
            return of(
                    HttpStatus.UNPROCESSABLE_ENTITY_422,
                    "",
                    thrown.getMessage(),
                    "Maybe use smaller events, or parameters nearer to their central values.");
        }
        String what = thrown instanceof CheckFailedException
                ? "The result fails its own re-check, so it is not shown."
                : "Something went wrong inside.";
        return of(
                HttpStatus.INTERNAL_SERVER_ERROR_500,
                "",
                what,
                "This is a bug of ours; please report it with what the server printed.");
    }

    private static One one(Finding finding) {
        return new One(finding.path(), finding.line(), finding.problem(), finding.hint());
    }

    boolean isBug() {
        return status == HttpStatus.INTERNAL_SERVER_ERROR_500;
    }

    /** The answer's document. */
    Document document() {
        return new Document("tradewind.problems/1")
                .details(() -> new Details()
                        .with(
                                "problems",
                                all,
                                one -> new Details()
                                        .with("path", one.path())
                                        .with("line", one.line())
                                        .with("message", one.message())
                                        .with("hint", one.hint())));
    }
}
