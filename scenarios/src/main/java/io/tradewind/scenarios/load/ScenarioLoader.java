package io.tradewind.scenarios.load;

import io.tradewind.core.base.Check;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.EventKinds;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.io.format.ScenarioProblem;
import io.tradewind.scenarios.data.Vintage;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Loads a scenario, a built-in one by its id or any by its file, and checks it in a world. */
public final class ScenarioLoader {
    private final Economy economy;
    private final ParameterRegistry registry;
    private final EventKinds kinds;
    private final ScenarioTexts texts;
    private final Optional<String> baseline;
    private final Optional<Origin> forecastOrigin;

    private ScenarioLoader(
            Economy economy,
            ParameterRegistry registry,
            EventKinds kinds,
            ScenarioTexts texts,
            Optional<String> baseline,
            Optional<Origin> forecastOrigin) {
        this.texts = Check.notNull(texts, "texts");
        this.forecastOrigin = Check.notNull(forecastOrigin, "forecast origin");
        this.baseline = Check.notNull(baseline, "baseline");
        this.economy = Check.notNull(economy, "economy");
        this.registry = Check.notNull(registry, "registry");
        this.kinds = Check.notNull(kinds, "kinds");
    }

    /** A loader that checks in that world and with those parameters. */
    public static ScenarioLoader of(Economy economy, ParameterRegistry registry) {
        return new ScenarioLoader(
                economy, registry, ShippedKinds.standard(), ScenarioTexts.files(), Optional.empty(), Optional.empty());
    }

    /** The same loader for files that may hold these kinds of events. */
    public ScenarioLoader with(EventKinds newKinds) {
        return new ScenarioLoader(economy, registry, newKinds, texts, baseline, forecastOrigin);
    }

    /** The same loader, for which names lead there. */
    public ScenarioLoader with(ScenarioTexts newTexts) {
        return new ScenarioLoader(economy, registry, kinds, newTexts, baseline, forecastOrigin);
    }

    /**
     * The same loader, for which scenarios are measured against that in place of what their files say.
     *
     * @param newBaseline {@code current-law}, {@code none}, or id or file of a scenario; what the files say if left out
     */
    public ScenarioLoader against(Optional<String> newBaseline) {
        return new ScenarioLoader(economy, registry, kinds, texts, newBaseline, forecastOrigin);
    }

    /** The same loader for runs from that origin, in place of the one that a scenario stands for. */
    public ScenarioLoader from(Optional<Origin> newOrigin) {
        return new ScenarioLoader(economy, registry, kinds, texts, baseline, newOrigin);
    }

    /**
     * The scenario of that id or file.
     *
     * @throws InvalidScenarioException with everything that is wrong
     */
    public Scenario load(String idOrFile) {
        return load(texts.find(idOrFile, Optional.empty()));
    }

    /**
     * The same, changed before it is checked: over other months, for example.
     *
     * @throws InvalidScenarioException with everything that is wrong
     */
    public Scenario load(String idOrFile, UnaryOperator<Scenario> change) {
        return load(texts.find(idOrFile, Optional.empty()), change);
    }

    /**
     * The scenario of that file.
     *
     * @throws InvalidScenarioException with everything that is wrong
     */
    public Scenario load(Path file) {
        return load(ScenarioText.of(file));
    }

    /**
     * The scenario of that text; what it extends is looked up among the built-in ones and in the working folder.
     *
     * @param name name of the text, for messages; a name that ends in {@code .json} is read as JSON
     * @throws InvalidScenarioException with everything that is wrong
     */
    public Scenario loadText(String name, String text) {
        return load(new ScenarioText(name, name, text, Optional.empty()));
    }

    /**
     * One line on events of the register that began before the first month of a run, after the data end, and that the scenario of that id or file neither
     * takes nor leaves out by name; nothing if there are none.
     *
     * @param known last month whose data are read
     * @param from  first month of the run
     */
    public Optional<String> leftOut(String idOrFile, YearMonth known, YearMonth from) {
        ScenarioChain chain =
                ScenarioChain.of(texts.find(idOrFile, Optional.empty()), Optional.empty(), kinds, texts, baseline);
        return LeftOut.line(chain, economy, known, from);
    }

    /**
     * One line on events of the register that have left traces in what customs had printed by an origin, and that the scenario of that id or file neither
     * takes nor leaves out by name nor has in its base path; nothing if there are none.
     *
     * @param known  last month of the base year
     * @param origin last month whose data are read
     */
    public Optional<String> traces(String idOrFile, YearMonth known, YearMonth origin) {
        ScenarioChain chain =
                ScenarioChain.of(texts.find(idOrFile, Optional.empty()), Optional.empty(), kinds, texts, baseline);
        return LeftOut.traces(chain, economy, known, origin);
    }

    /** The world that the scenario of that id or file is meant for, if it says so; nothing is checked. */
    public static Optional<String> worldOf(String idOrFile) {
        return ScenarioTexts.files().worldOf(idOrFile);
    }

    private Scenario load(ScenarioText text) {
        return load(text, UnaryOperator.identity());
    }

    /** Checks the files and what can be read of them in one go, with the check that the engine makes before it runs. */
    private Scenario load(ScenarioText text, UnaryOperator<Scenario> change) {
        ScenarioChain chain = ScenarioChain.of(text, Optional.of(WorldWords.of(economy)), kinds, texts, baseline);
        List<ScenarioProblem> problems = new ArrayList<>(chain.problems());
        Scenario scenario = problems.isEmpty() ? change.apply(chain.scenario()) : chain.scenario();
        chain
                .problems(
                        scenario, some -> ProjectionEngine.problems(economy, some, registry.defaults(), chain.unread()))
                .stream()
                .filter(problem -> chain.hasHorizon() || !problem.path().startsWith("horizon"))
                .forEach(problem -> problems.add(chain.locate(problem)));
        if (problems.isEmpty()) {
            ProjectionEngine.inventedBefore(economy, scenario, Vintage.lastKnown(economy, scenario, forecastOrigin))
                    .forEach(problem -> problems.add(chain.locate(problem)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidScenarioException(inOrder(problems));
        }
        return scenario;
    }

    private static List<ScenarioProblem> inOrder(List<ScenarioProblem> problems) {
        List<String> files = new ArrayList<>(
                new LinkedHashSet<>(problems.stream().map(ScenarioProblem::file).toList()));
        return problems.stream()
                .sorted(Comparator.<ScenarioProblem>comparingInt(problem -> files.indexOf(problem.file()))
                        .thenComparingInt(ScenarioProblem::line)
                        .thenComparingInt(ScenarioProblem::column))
                .toList();
    }
}
