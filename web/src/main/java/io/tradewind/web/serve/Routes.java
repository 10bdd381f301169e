package io.tradewind.web.serve;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.document.Details;
import io.tradewind.app.document.Document;
import io.tradewind.app.session.BadInputException;
import io.tradewind.app.session.ListRequest;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.scenario.EventKey;
import io.tradewind.core.scenario.EventValues;
import io.tradewind.core.scenario.KeyType;
import io.tradewind.scenarios.facts.FactFilter;
import io.tradewind.web.serve.Route.Asked;
import io.tradewind.web.serve.Route.Effort;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpStatus;

/** Everything that the API answers; {@code openapi.json} describes the same. */
final class Routes {
    /** The description of the API, beside this class. */
    static final String OPEN_API = "openapi.json";

    private static final List<EventKey> LISTED =
            List.of(EventKey.optional("world", KeyType.NAME, "world-2023", "world whose words are listed"));

    private final Answers answers;
    private final Own own;
    private final Questions questions;

    Routes(Answers answers, Own own, Questions questions) {
        this.answers = answers;
        this.own = own;
        this.questions = questions;
    }

    /** All of them. @param status how busy the server is */
    List<Route> all(Supplier<Details> status) {
        return List.of(
                new Route(Route.GET, "/openapi.json", "This description", List.of(), Effort.NONE, Routes::openApi),
                Route.document(
                        Route.GET,
                        "/status",
                        "Version, what runs and waits, and the limits",
                        List.of(),
                        Effort.NONE,
                        asked -> new Document("tradewind.status/1").details(status)),
                Route.document(
                        Route.GET,
                        "/list/{what}",
                        "What there is: worlds, scenarios, parameters, facts; regions, sectors, products, groups, provinces,"
                                + " channels of a world",
                        LISTED,
                        Effort.QUICK,
                        this::list),
                Route.document(
                        Route.POST,
                        "/run",
                        "What the events of a scenario, perhaps with changes, do to trade; as tradewind run",
                        Keys.OF_RUN,
                        Effort.QUICK,
                        asked -> answers.run(questions.run(asked.values()))),
                Route.document(
                        Route.POST,
                        "/compare",
                        "Several runs side by side; as tradewind compare",
                        Keys.OF_COMPARISON,
                        Effort.QUICK,
                        asked -> answers.compare(questions.comparison(asked.values()))),
                Route.document(
                        Route.POST,
                        "/explain",
                        "Why a flow grows as it does; as tradewind explain",
                        Keys.OF_EXPLANATION,
                        Effort.SLOW,
                        asked -> answers.explain(questions.explanation(asked.values()))),
                Route.document(
                        Route.POST,
                        "/equilibrium",
                        "The long run after a scenario; as tradewind equilibrium",
                        Keys.OF_LONG_RUN,
                        Effort.SLOW,
                        asked -> answers.equilibrium(questions.longRun(asked.values()))),
                Route.document(
                        Route.POST,
                        "/best-response",
                        "The tariffs that regions would choose; as tradewind best-response",
                        Keys.OF_BEST_RESPONSE,
                        Effort.SLOW,
                        asked -> answers.bestResponse(questions.bestResponse(asked.values()))),
                Route.document(
                        Route.POST,
                        "/backtest",
                        "How good forecasts from past origins would have been; as tradewind backtest",
                        Keys.OF_BACKTEST,
                        Effort.SLOW,
                        asked -> answers.backtest(questions.backtest(asked.values()))),
                new Route(
                        Route.POST,
                        "/draws",
                        "A run with bands over draws of the parameters, in parts: bands while they sharpen, then the answer",
                        Keys.OF_DRAWS,
                        Effort.PARTS,
                        this::draws),
                Route.document(
                        Route.POST,
                        "/validate",
                        "Whether a scenario file or a world can be used; as tradewind validate",
                        Keys.OF_VALIDATION,
                        Effort.QUICK,
                        asked -> validate(asked.values())),
                Route.document(
                        Route.POST,
                        "/worlds",
                        "Keeps a world of one's own; the name in the answer stands for it in requests",
                        Keys.OF_WORLD,
                        Effort.QUICK,
                        asked -> answers.validateWorld(own.world(asked.values().texts("files")))));
    }

    private static void openApi(Exchange exchange, Asked asked) {
        try (InputStream file = Routes.class.getResourceAsStream(OPEN_API)) {
            exchange.answer(HttpStatus.OK_200, Exchange.JSON, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document list(Asked asked) {
        List<String> words = Arrays.stream(ListRequest.What.values())
                .map(ListRequest.What::label)
                .toList();
        ListRequest.What what = Arrays.stream(ListRequest.What.values())
                .filter(one -> one.label().equals(asked.word()))
                .findFirst()
                .orElseThrow(() -> new NoSuchListException(asked.word(), Nearest.hint(asked.word(), words)));
        Optional<String> world = asked.values().find("world", String.class);
        return answers.list(new ListRequest(what, world, FactFilter.EVERYTHING));
    }

    /** A list that there is not. */
    static final class NoSuchListException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String hint;

        NoSuchListException(String word, String hint) {
            super("There is no list of '" + word + "'.");
            this.hint = hint;
        }

        Problems problems() {
            return Problems.of(HttpStatus.NOT_FOUND_404, "", getMessage(), hint);
        }
    }

    private void draws(Exchange exchange, Asked asked) {
        Parts parts = new Parts(exchange);
        parts.end(answers.run(questions.draws(asked.values()), parts::send));
    }

    private Document validate(EventValues values) {
        Optional<String> text = values.find("text", String.class);
        Optional<String> world = values.find("world", String.class);
        int files = values.texts("files").isEmpty() ? 0 : 1;
        if ((text.isPresent() ? 1 : 0) + (world.isPresent() ? 1 : 0) + files != 1) {
            throw BadInputException.ofField(
                    "text", "One thing is checked at a time.", "Maybe send one of 'text', 'world' and 'files'.");
        }
        return text.isPresent()
                ? answers.validateScenario(own.scenario(text.get()))
                : answers.validateWorld(world.orElseGet(() -> own.world(values.texts("files"))));
    }
}
