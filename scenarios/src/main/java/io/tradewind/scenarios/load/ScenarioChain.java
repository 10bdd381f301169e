package io.tradewind.scenarios.load;

import io.tradewind.core.base.Problem;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventKinds;
import io.tradewind.core.scenario.Feedback;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.ScenarioCheck;
import io.tradewind.io.format.ScenarioDocument;
import io.tradewind.io.format.ScenarioProblem;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A scenario with those that it extends, from the first one on: their events in one list, each still knowing its file. */
final class ScenarioChain {
    private static final Pattern EVENT = Pattern.compile("events\\[(\\d+)](.*)", Pattern.DOTALL);

    private final List<ScenarioText.Read> files;
    private final List<ScenarioDocument> documents;
    private final List<ScenarioProblem> problems;
    private final List<EventList.Item> items;
    private final Predicate<String> unread;
    private final Optional<BaseChain> base;
    private final Optional<BasePath> basePath;

    private ScenarioChain(
            List<ScenarioText.Read> files, Optional<BaseChain> base, List<ScenarioProblem> problems, boolean whole) {
        this.files = files;
        this.base = base;
        this.documents = files.stream().map(ScenarioText.Read::document).toList();
        this.problems = problems;
        int before = problems.size();
        EventList list = new EventList(problems);
        base.ifPresent(path -> path.begin(list));
        files.stream()
                .filter(file -> base.filter(path -> path.holds(file)).isEmpty())
                .forEach(file -> list.add(file.document()));
        this.items = list.items();
        this.basePath = base.map(BaseChain::path);
        Set<String> broken = new LinkedHashSet<>();
        documents.forEach(document -> broken.addAll(document.unreadEvents()));
        boolean unknown =
                !whole || problems.size() > before || documents.stream().anyMatch(d -> !d.isReadable());
        this.unread = unknown ? id -> true : broken.isEmpty() ? ScenarioCheck.COMPLETE : broken::contains;
    }

    /**
     * The chain that ends with that text, its names read as codes of that world, what it extends found there.
     *
     * @param baseline what it is measured against in place of what the files say
     */
    static ScenarioChain of(
            ScenarioText last,
            Optional<WorldWords> world,
            EventKinds kinds,
            ScenarioTexts finder,
            Optional<String> baseline) {
        List<ScenarioProblem> problems = new ArrayList<>();
        ScenarioText.Reader reader = new ScenarioText.Reader(world, kinds, finder);
        List<ScenarioText.Read> files = files(last, reader, problems);
        Optional<BaseChain> base = BaseChain.of(files, baseline, reader, problems);
        return new ScenarioChain(
                files, base, problems, files.get(0).document().header().base().isEmpty());
    }

    /** The file and those that it extends, the first one first. */
    static List<ScenarioText.Read> files(
            ScenarioText last, ScenarioText.Reader reader, List<ScenarioProblem> problems) {
        List<ScenarioText.Read> files = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Optional<ScenarioText> next = Optional.of(last);
        while (next.isPresent()) {
            ScenarioText text = next.get();
            seen.add(text.key());
            ScenarioDocument document = reader.read(text);
            files.add(0, new ScenarioText.Read(text, document));
            problems.addAll(0, document.problems());
            next = document.header().base().flatMap(base -> base(base, text, document, seen, problems, reader));
        }
        return files;
    }

    private static Optional<ScenarioText> base(
            String name,
            ScenarioText from,
            ScenarioDocument document,
            Set<String> seen,
            List<ScenarioProblem> problems,
            ScenarioText.Reader reader) {
        try {
            ScenarioText text = reader.texts().find(name, from.folder());
            if (!seen.contains(text.key())) {
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

    /** The texts, the last scenario's first, those of its base path after them. */
    List<ScenarioText> texts() {
        List<ScenarioText> texts = new ArrayList<>();
        files.forEach(file -> texts.add(0, file.text()));
        base.ifPresent(path -> path.files().stream()
                .filter(file -> texts.stream()
                        .noneMatch(text -> text.key().equals(file.text().key())))
                .forEach(file -> texts.add(file.text())));
        return texts;
    }

    /** Whether one of them takes events from the register. */
    boolean takesFromRegister() {
        return base.filter(BaseChain::takesFromRegister).isPresent()
                || documents.stream()
                        .anyMatch(document -> document.picks().take().isPresent());
    }

    /** What is wrong with the files themselves. */
    List<ScenarioProblem> problems() {
        return problems;
    }

    /** Whether an event of that id may be missing because it, or the file that may hold it, could not be read. */
    Predicate<String> unread() {
        return unread;
    }

    /** Ids of all events. */
    List<String> eventIds() {
        return items.stream().map(item -> item.event().id()).toList();
    }

    /** What the files leave out by name. */
    List<String> leftOutByName() {
        return documents.stream()
                .flatMap(document -> document.picks().without().stream())
                .toList();
    }

    /** Whether a file states the months. */
    boolean hasHorizon() {
        return latest(ScenarioDocument.Header::horizon).isPresent();
    }

    /** The whole scenario, or as much of it as could be read; what could not be read is low or early. */
    Scenario scenario() {
        return scenario(EventList.Item::event);
    }

    /** What is wrong with the scenario, whatever the values are that could not be read, and is not reported yet. */
    List<Problem> problems(Scenario scenario, Function<Scenario, List<Problem>> check) {
        List<Problem> found = new ArrayList<>(check.apply(scenario));
        if (items.stream().anyMatch(item -> !item.broken().isEmpty())) {
            found.retainAll(check.apply(scenario(EventList.Item::high)));
            found.removeIf(this::isReported);
        }
        return found;
    }

    private boolean isReported(Problem problem) {
        Matcher event = EVENT.matcher(problem.path());
        return event.matches()
                && items.get(Integer.parseInt(event.group(1))).broken().stream()
                        .anyMatch(key -> event.group(2).matches("\\." + Pattern.quote(key) + "(?:[.\\[].*)?"));
    }

    private Scenario scenario(Function<EventList.Item, Event> event) {
        ScenarioDocument.Header header = documents.get(documents.size() - 1).header();
        return new Scenario(
                header.id(),
                header.title(),
                header.question(),
                header.story(),
                latest(ScenarioDocument.Header::world),
                latest(ScenarioDocument.Header::horizon).orElseGet(this::anyHorizon),
                latest(ScenarioDocument.Header::closure).orElse(Feedback.PARTIAL),
                items.stream().map(event).toList(),
                basePath);
    }

    /** Stands in for a horizon that could not be read, so that the events can be checked all the same. */
    private Horizon anyHorizon() {
        YearMonth month = YearMonth.of(2025, 1);
        return new Horizon(month, month);
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
