package io.tradewind.scenarios.load;

import io.tradewind.core.base.Problem;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.ScenarioClosure;
import io.tradewind.scenarios.format.ScenarioDocument;
import io.tradewind.scenarios.format.ScenarioProblem;
import io.tradewind.scenarios.format.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A scenario with those that it extends, from the first one on: their events in one list, each still knowing its file. */
final class ScenarioChain {
    private static final Pattern EVENT = Pattern.compile("events\\[(\\d+)](.*)", Pattern.DOTALL);

    private final List<ScenarioDocument> documents;
    private final List<ScenarioProblem> problems;
    private final List<EventList.Item> items;

    private ScenarioChain(List<ScenarioDocument> documents, List<ScenarioProblem> problems) {
        this.documents = documents;
        this.problems = problems;
        EventList list = new EventList(problems);
        documents.forEach(list::add);
        this.items = list.items();
    }

    /** The chain that ends with that text, its names read as codes of that world. */
    static ScenarioChain of(ScenarioText last, Optional<WorldWords> world) {
        List<ScenarioDocument> documents = new ArrayList<>();
        List<ScenarioProblem> problems = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Optional<ScenarioText> next = Optional.of(last);
        while (next.isPresent()) {
            ScenarioText text = next.get();
            seen.add(key(text));
            ScenarioDocument document = ScenarioReader.read(text.file(), text.text(), world);
            documents.add(0, document);
            problems.addAll(0, document.problems());
            next = document.header().base().flatMap(base -> base(base, text, document, seen, problems));
        }
        return new ScenarioChain(documents, problems);
    }

    private static String key(ScenarioText text) {
        return text.folder().isEmpty()
                ? text.name()
                : Path.of(text.file()).toAbsolutePath().normalize().toString();
    }

    private static Optional<ScenarioText> base(
            String name,
            ScenarioText from,
            ScenarioDocument document,
            Set<String> seen,
            List<ScenarioProblem> problems) {
        try {
            ScenarioText text = ScenarioText.of(name, from.folder());
            if (!seen.contains(key(text))) {
                return Optional.of(text);
            }
            problems.add(document.locate(new Problem(
                    "extends",
                    "The scenario extends '" + name + "', which extends it in turn.",
                    "Maybe remove one of the two 'extends'.")));
        } catch (InvalidScenarioException e) {
            ScenarioProblem cause = e.problems().get(0);
            problems.add(document.locate(new Problem("extends", cause.message(), cause.hint())));
        }
        return Optional.empty();
    }

    /** What is wrong with the files themselves. */
    List<ScenarioProblem> problems() {
        return problems;
    }

    /** The whole scenario, or as much of it as could be read. */
    Scenario scenario() {
        ScenarioDocument.Header header = documents.get(documents.size() - 1).header();
        return new Scenario(
                header.id(),
                header.title(),
                header.question(),
                header.story(),
                latest(ScenarioDocument.Header::world),
                latest(ScenarioDocument.Header::horizon).orElseGet(this::anyHorizon),
                latest(ScenarioDocument.Header::closure).orElse(ScenarioClosure.PARTIAL),
                items.stream().map(EventList.Item::event).toList());
    }

    /** Stands in for a horizon that could not be read, so that the events can be checked all the same. */
    private Horizon anyHorizon() {
        java.time.YearMonth month = java.time.YearMonth.of(2000, 1);
        return new Horizon(month, month.plusYears(100));
    }

    private <T> Optional<T> latest(Function<ScenarioDocument.Header, Optional<T>> part) {
        for (int i = documents.size() - 1; i >= 0; i--) {
            Optional<T> value = part.apply(documents.get(i).header());
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /** The problem with file, line and column; its path counts events over the whole chain. */
    ScenarioProblem locate(Problem problem) {
        Matcher event = EVENT.matcher(problem.path());
        if (!event.matches()) {
            return documents.get(documents.size() - 1).locate(problem);
        }
        EventList.Item item = items.get(Integer.parseInt(event.group(1)));
        return item.document().locate(new Problem(item.prefix() + event.group(2), problem.message(), problem.hint()));
    }
}
