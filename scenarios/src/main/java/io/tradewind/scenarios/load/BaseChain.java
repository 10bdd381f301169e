package io.tradewind.scenarios.load;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.io.format.ScenarioDocument;
import io.tradewind.io.format.ScenarioProblem;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.register.CurrentLaw;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a scenario is measured against: the register as it happened, a scenario with those that it extends, or both where that scenario stands on the
 * register in turn.
 *
 * @param id     its id
 * @param title  its title
 * @param law    whether the events of the register come first
 * @param files  the scenario and those that it extends, the first one first; none if it is the register alone
 * @param stated the file that says so
 */
record BaseChain(String id, String title, boolean law, List<ScenarioText.Read> files, ScenarioDocument stated) {
    private static final String KEY = "baseline";

    /**
     * What a chain of files is measured against; nothing if it is the world without events.
     *
     * @param files    the chain
     * @param asked    what was asked for in place of what the files say
     * @param reader   reads further files
     * @param problems where what is wrong is added
     * @throws InvalidInputException if what was asked for cannot be used
     */
    static Optional<BaseChain> of(
            List<ScenarioText.Read> files,
            Optional<String> asked,
            ScenarioText.Reader reader,
            List<ScenarioProblem> problems) {
        Set<String> seen = new LinkedHashSet<>(Set.of(last(files).text().key()));
        List<Problem> wrong = new ArrayList<>();
        if (asked.isEmpty()) {
            return find(files, reader, problems, seen);
        }
        Optional<BaseChain> base = named(asked.get(), Optional.empty(), last(files), reader, problems, seen, wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidInputException(KEY, wrong);
        }
        return base;
    }

    private static ScenarioText.Read last(List<ScenarioText.Read> files) {
        return files.get(files.size() - 1);
    }

    /** What the last of the files that says so names. */
    private static Optional<BaseChain> find(
            List<ScenarioText.Read> files,
            ScenarioText.Reader reader,
            List<ScenarioProblem> problems,
            Set<String> seen) {
        for (int k = files.size() - 1; k >= 0; k--) {
            ScenarioText.Read file = files.get(k);
            Optional<String> word = file.document().header().baseline();
            if (word.isPresent()) {
                List<Problem> wrong = new ArrayList<>();
                Optional<BaseChain> base = named(word.get(), file.text().folder(), file, reader, problems, seen, wrong);
                wrong.forEach(problem -> problems.add(file.document().locate(problem)));
                return base;
            }
        }
        return Optional.empty();
    }

    private static Optional<BaseChain> named(
            String word,
            Optional<Path> folder,
            ScenarioText.Read file,
            ScenarioText.Reader reader,
            List<ScenarioProblem> problems,
            Set<String> seen,
            List<Problem> wrong) {
        if (word.equals(BasePath.NONE)) {
            return Optional.empty();
        }
        if (word.equals(BasePath.CURRENT_LAW)) {
            return Optional.of(new BaseChain(BasePath.CURRENT_LAW, CurrentLaw.TITLE, true, List.of(), file.document()));
        }
        Optional<ScenarioText> text = text(word, folder, reader, wrong);
        if (text.isEmpty() || !isNew(text.get(), word, file, seen, wrong)) {
            return Optional.empty();
        }
        List<ScenarioText.Read> files = ScenarioChain.files(text.get(), reader, problems);
        Optional<BaseChain> below = find(files, reader, problems, seen);
        List<ScenarioText.Read> all =
                new ArrayList<>(below.map(BaseChain::files).orElse(List.of()));
        files.stream()
                .filter(one -> below.filter(path -> path.holds(one)).isEmpty())
                .forEach(all::add);
        ScenarioDocument.Header header = last(files).document().header();
        return Optional.of(new BaseChain(
                header.id(), header.title(), below.map(BaseChain::law).orElse(false), all, file.document()));
    }

    private static Optional<ScenarioText> text(
            String word, Optional<Path> folder, ScenarioText.Reader reader, List<Problem> wrong) {
        try {
            return Optional.of(reader.texts().find(word, folder));
        } catch (InvalidScenarioException e) {
            List<String> known = new ArrayList<>(List.of(BasePath.CURRENT_LAW, BasePath.NONE));
            known.addAll(ScenarioCatalog.ids());
            ScenarioProblem cause = e.problems().get(0);
            boolean unknown = cause.hint().equals(ScenarioCatalog.unknown(word).hint());
            wrong.add(new Problem(KEY, cause.message(), unknown ? Nearest.hint(word, known) : cause.hint()));
            return Optional.empty();
        }
    }

    private static boolean isNew(
            ScenarioText text, String word, ScenarioText.Read file, Set<String> seen, List<Problem> wrong) {
        boolean itself = text.key().equals(file.text().key());
        if (!itself && seen.add(text.key())) {
            return true;
        }
        wrong.add(new Problem(
                KEY,
                itself
                        ? "The scenario is its own base path, so nothing of it would be left to show."
                        : "The base path '" + word + "' stands on this scenario in turn.",
                "Maybe use 'none', 'current-law' or another scenario."));
        return false;
    }

    /** Whether events of the register are among its own. */
    boolean takesFromRegister() {
        return law
                || files.stream()
                        .anyMatch(file -> file.document().picks().take().isPresent());
    }

    /** Whether the file is part of it. */
    boolean holds(ScenarioText.Read file) {
        return files.stream()
                .anyMatch(one -> one.text().key().equals(file.text().key()));
    }

    /** Puts its events at the start of a list. */
    void begin(EventList list) {
        if (law) {
            list.addLaw(stated);
        }
        files.forEach(file -> list.add(file.document()));
        list.endBasePath();
    }

    /** The base path; what is wrong with it is found where its events are put into the scenario's own list. */
    BasePath path() {
        EventList list = new EventList(new ArrayList<>());
        begin(list);
        return new BasePath(
                id,
                title,
                law,
                list.items().stream().map(EventList.Item::event).collect(Collectors.toList()),
                CurrentLaw.happened());
    }
}
