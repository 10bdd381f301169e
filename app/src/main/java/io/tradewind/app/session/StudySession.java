package io.tradewind.app.session;

import io.tradewind.app.document.Fields;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.measure.Target;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.io.files.Fingerprint;
import io.tradewind.io.world.InvalidWorldException;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.load.InvalidScenarioException;
import io.tradewind.scenarios.study.Answer;
import io.tradewind.scenarios.study.Scan;
import io.tradewind.scenarios.study.Sensitivity;
import io.tradewind.scenarios.study.SolveFor;
import io.tradewind.scenarios.study.Study;
import io.tradewind.scenarios.study.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Sweeps, solves and measures sensitivity; every input that cannot be used becomes a {@link BadInputException}. */
public final class StudySession {
    private final Tradewind tradewind;
    private final ProjectionSession projections;
    private final Engine engine;
    private final String version;

    /**
     * A session over that engine.
     *
     * @param engine  where sweeps are made
     * @param version of the program, without which what was kept before means nothing
     */
    public StudySession(Tradewind tradewind, ProjectionSession projections, Engine engine, String version) {
        this.engine = engine;
        this.tradewind = tradewind;
        this.projections = projections;
        this.version = version;
    }

    /** Every combination. */
    public Studied<Sweep> sweep(SweepRequest request) {
        StudyRequest study = request.study();
        List<Scan> scans = BadInputException.inFields(() -> request.scans().stream()
                .map(scan -> Scan.parse(scan, request.sample().isPresent()))
                .toList());
        List<Map<String, String>> combinations =
                BadInputException.inFields(() -> request.sample().isPresent()
                        ? Scan.sample(scans, request.sample().getAsInt())
                        : Scan.grid(scans));
        return studied(study, centre -> targets(study, centre), ready -> {
            if (request.record().isEmpty()) {
                return Sweep.of(ready, combinations, Sweep.Record.NONE, left -> runner(study, left), listener(study));
            }
            List<String> context = context(study, ready);
            try (SweepRecord record =
                    SweepRecord.open(request.record().get(), request.resume(), context, ready.targets())) {
                Sweep.Listener listener = runs -> {
                    study.talk()
                            .accept(runs + " of " + combinations.size() + " combinations to run; what is done is"
                                    + " kept in " + request.record().get() + "; " + Fields.named("resume")
                                    + " goes on from there.");
                    return listener(study).of(runs);
                };
                return Sweep.of(ready, combinations, record, left -> runner(study, left), listener);
            }
        });
    }

    /** The value that gives a number. */
    public Studied<SolveFor> solveFor(SolveForRequest request) {
        Optional<SolveFor.Between> between =
                request.between().map(text -> BadInputException.inFields(() -> SolveFor.Between.parse(text)));
        StudyRequest study = request.study();
        return studied(study, centre -> targets(study, centre), ready -> {
            try {
                return SolveFor.of(ready, request.field(), request.value(), between, runner(study), listener(study));
            } catch (InvalidInputException e) {
                throw BadInputException.ofFields(e.problems().stream()
                        .map(problem -> problem.path().equals(request.field())
                                ? new Problem("FIELD " + problem.path(), problem.message(), problem.hint())
                                : problem)
                        .toList());
            }
        });
    }

    /** What a number depends on. */
    public Studied<Sensitivity> sensitivity(SensitivityRequest request) {
        StudyRequest study = request.study();
        return studied(
                study,
                centre -> Sensitivity.horizons(
                        targets(study, centre).get(0), centre.scenario().horizon()),
                ready -> Sensitivity.of(ready, request.plan(), runner(study), listener(study)));
    }

    private <T> Studied<T> studied(
            StudyRequest request, Function<Projection, List<Target>> targets, Function<Study, T> work) {
        Study study = inputs(request, () -> new Study(tradewind, setup(request.run()), targets));
        T result = inputs(request, () -> work.apply(study));
        ProjectionRequest run = request.run();
        return new Studied<>(
                result,
                study,
                run.preset().orElse("default"),
                projections.files(run.scenario(), run.baseline()),
                Fingerprint.ofWorld(study.world().economy()),
                projections.leftOut(
                        run.scenario(),
                        study.world(),
                        study.scenario(),
                        run.baseline(),
                        Optional.of(study.forecastOrigin())));
    }

    private static <T> T inputs(StudyRequest request, Supplier<T> work) {
        try {
            return BadInputException.inFields(work);
        } catch (InvalidScenarioException e) {
            throw BadInputException.ofScenario(e);
        } catch (InvalidWorldException e) {
            throw BadInputException.ofWorld(
                    request.run().world().orElse(request.run().scenario()), e);
        }
    }

    private Study.Setup setup(ProjectionRequest run) {
        ParameterOptions options = ParameterOptions.of(tradewind.registry(), run);
        return new Study.Setup(
                run.scenario(),
                run.world(),
                run.forecastOrigin(),
                run.baseline(),
                options.preset(),
                ParameterOptions.of(tradewind.registry(), Optional.empty(), run.settings())
                        .parameters()
                        .changed(),
                scenario -> ProjectionSession.withHorizon(scenario, run));
    }

    private static List<Target> targets(StudyRequest request, Projection centre) {
        List<Target> targets = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<String> words = request.targets().isEmpty() ? List.of(usual(centre)) : request.targets();
        for (String text : words) {
            try {
                targets.add(Target.parse(text));
            } catch (InvalidInputException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException("target", problems);
        }
        return targets;
    }

    /** What the events do to all exports. */
    private static String usual(Projection centre) {
        Horizon horizon = centre.scenario().horizon();
        return "effect_pct exports "
                + centre.panelReporter()
                        .orElseThrow(() -> BadInputException.ofField(
                                "target", "No number is asked for.", "Maybe ask for " + Target.FORM + "."))
                + " WLD " + horizon.from() + "/" + horizon.to();
    }

    /** Everything besides its values that decides what a combination gives. */
    private List<String> context(StudyRequest request, Study study) {
        List<String> context = new ArrayList<>(List.of(
                version,
                Fingerprint.ofWorld(study.world().economy()),
                study.scenario().horizon().toString(),
                request.run().forecastOrigin().toString(),
                request.run().baseline().toString(),
                study.parameters().changed().toString()));
        projections
                .files(request.run().scenario(), request.run().baseline())
                .forEach(file -> context.add(file.sha256()));
        return context;
    }

    /** The runs of a job. */
    Job.Runs<Answer> runs(ProjectionRequest run, Job.Combinations all) {
        StudyRequest request = new StudyRequest(run, all.targets(), 1, line -> {});
        Study study = inputs(request, () -> new Study(tradewind, setup(run), centre -> targets(request, centre)));
        study.check(all.combinations());
        return new Job.Runs<>(k -> study.at(all.combinations().get(k)), Answer.FORM);
    }

    private BatchRunner runner(StudyRequest request, List<Map<String, String>> combinations) {
        Stream<ProjectionRequest> otherPaths = combinations.stream()
                .flatMap(values -> Stream.ofNullable(values.get("baseline")))
                .distinct()
                .map(path -> request.run().withBaseline(Optional.of(path)));
        return engine.runner(
                () -> Job.of(
                        tradewind,
                        version,
                        Stream.concat(Stream.of(request.run()), otherPaths).toList(),
                        new Job.Combinations(request.targets(), combinations)),
                request.threads());
    }

    private static BatchRunner runner(StudyRequest request) {
        return BatchRunner.onThreads(request.threads());
    }

    private static Sweep.Listener listener(StudyRequest request) {
        return runs -> new Progress(request.talk(), runs, "runs")::tell;
    }
}
