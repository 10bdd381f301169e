package io.tradewind.app.session;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.model.Economy;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.io.files.Fingerprint;
import io.tradewind.io.table.BoundedFile;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.backtest.Backtest;
import io.tradewind.scenarios.backtest.BacktestPlan;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.facts.FactReader;
import io.tradewind.scenarios.facts.Facts;
import io.tradewind.scenarios.register.CurrentLaw;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes forecasts at earlier origins; every input that cannot be used becomes a {@link BadInputException}. */
public final class BacktestSession {
    private static final int TOLD_EVERY = 25;
    /** A scenario without events of its own, whose texts on current law are the register's. */
    private static final String ANY = "baseline";

    private final Tradewind tradewind;

    /**
     * @param tradewind opens worlds and scenarios
     */
    public BacktestSession(Tradewind tradewind) {
        this.tradewind = tradewind;
    }

    /** The backtest of the request. */
    public BacktestRun run(BacktestRequest request) {
        ProjectionSession files = new ProjectionSession(tradewind);
        boolean law = request.scenario().equals(BasePath.CURRENT_LAW);
        String name = law ? Worlds.STANDARD : files.worldOf(request.scenario());
        LoadedWorld world = files.world(name);
        // A forecast is made with all that was known, whatever its effects are measured against.
        Scenario scenario = law
                ? CurrentLaw.scenario()
                : files.scenario(request.scenario(), world).withBasePath(Optional.empty());
        BacktestPlan plan = plan(request);
        List<InputFile> inputs = new ArrayList<>(
                law ? files.files(ANY, Optional.of(BasePath.CURRENT_LAW)) : files.files(request.scenario()));
        Stream.concat(request.facts().stream(), request.file().stream())
                .forEach(path -> inputs.add(new InputFile(path.toString(), Fingerprint.ofText(read(path)))));
        return new BacktestRun(
                new Backtest(tradewind.engine(), world.economy(), vintages(name, world.economy()))
                        .run(
                                scenario,
                                checked(plan, world.economy()),
                                (forecastOrigin, done) -> tell(request.draws(), forecastOrigin, done)),
                world.economy(),
                Fingerprint.ofWorld(world.economy()),
                inputs);
    }

    private static String read(Path path) {
        try {
            return new String(BoundedFile.bytes(path, Integer.MAX_VALUE), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PanelVintages vintages(String name, Economy world) {
        if (world.monthlyBaseline().isEmpty()) {
            throw BadInputException.within(
                    BadInputException.Kind.WORLD,
                    name,
                    new InvalidInputException(
                            "world " + name,
                            List.of(new Problem(
                                    "",
                                    "A backtest needs the customs panel, which this world does not have.",
                                    "Maybe use a scenario for world-2023."))));
        }
        return PanelVintages.shipped(world);
    }

    /** The plan, if there are data as they were known at its origins. */
    private static BacktestPlan checked(BacktestPlan plan, Economy world) {
        return BadInputException.inFields(() -> {
            Backtest.check(plan, PanelVintages.shipped(world));
            return plan;
        });
    }

    private BacktestPlan plan(BacktestRequest request) {
        BacktestPlan plan = BacktestPlan.standard(
                        ParameterOptions.of(tradewind.registry(), request.preset(), request.settings())
                                .parameters())
                .withDraws(
                        request.draws().number(),
                        request.draws().seed(),
                        request.draws().threads())
                .withMethod(request.forecast());
        BacktestPlan at = request.forecastOrigin().map(plan::withOrigin).orElse(plan);
        return request.facts().map(path -> at.withFacts(facts(path))).orElse(at);
    }

    private static Facts facts(Path file) {
        return BadInputException.from(BadInputException.Kind.FACTS, file.toString(), () -> FactReader.read(file));
    }

    private static void tell(Draws draws, Origin forecastOrigin, int done) {
        if (done % TOLD_EVERY == 0 || done == draws.number()) {
            synchronized (draws.talk()) {
                draws.talk().accept("origin " + forecastOrigin + ": " + done + " of " + draws.number() + " draws");
            }
        }
    }
}
