package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.session.BestResponseRequest;
import io.tradewind.core.nash.NashRule;
import io.tradewind.core.nash.NashSettings;
import io.tradewind.scenarios.data.ElasticityPresets;
import io.tradewind.scenarios.world.Worlds;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradewind best-response}. */
@Command(
        name = "best-response",
        header = "Find the tariffs that regions would choose for themselves, alone or against each other.",
        description =
                "The tariff that makes a region's real income largest in the long run: while everyone else keeps the applied"
                        + " rates (a best response), or when all answer each other (--nash). Trade is balanced first; duty revenue"
                        + " goes to consumers.",
        footer = {
            "",
            "Examples:",
            "  tradewind best-response USA",
            "  tradewind best-response all --nash",
            "  tradewind best-response USA CHN EU27 --nash --rule partner --format csv",
            "  tradewind best-response USA --response-curve --format csv",
            "  tradewind best-response all --nash --coalition CHN,VNM,XSE"
        })
public final class BestResponseCommand extends AnswerCommand<BestResponseRequest> {
    private static final int MOST_THREADS = 1_024;

    @Parameters(arity = "1..*", paramLabel = "REGION", description = "Who chooses: codes, groups or all.")
    private List<String> regions;

    @Option(
            names = "--world",
            paramLabel = "ID|DIR",
            description = "Built-in world or world folder (default: " + Worlds.STANDARD + ").")
    private String world = Worlds.STANDARD;

    @Option(names = "--nash", description = "All choose at once and answer each other; without it each chooses alone.")
    private boolean nash;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "exact, simple, printed, or partner for a rate on each origin (default: exact).",
            converter = WordConverter.TariffRule.class,
            completionCandidates = WordConverter.TariffRule.class)
    private NashRule rule = NashRule.EXACT;

    @Option(
            names = "--sectors",
            paramLabel = "all|S,...",
            description = "What is taxed (default: all but services, where the world has them).")
    private String sectors;

    @Option(names = "--by-sector", description = "A rate for each sector.")
    private boolean bySector;

    @Option(
            names = "--coalition",
            paramLabel = "A,B",
            description = "A customs union: one common rate, free trade inside; none for none (default: EU27 where the"
                    + " world has its members).")
    private List<String> coalitions = new ArrayList<>();

    @Option(names = "--response-curve", description = "Real income along each player's own rate.")
    private boolean curve;

    @Option(names = "--without-inputs", description = "Leave out that goods are made of goods.")
    private boolean withoutInputs;

    @Option(names = "--elasticities", paramLabel = "SET", description = SolverOptions.ELASTICITIES)
    private String elasticities = ElasticityPresets.DEFAULT;

    @Option(names = "--max-iterations", paramLabel = "N", description = "Give up after N rounds (default: 1000).")
    private int maxIterations = NashSettings.DEFAULT.maxIterations();

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Threads; the answer does not depend on it (default: 1).")
    private int threads = NashSettings.DEFAULT.threads();

    @Mixin
    private MovesOptions output;

    /** The command over those answers. */
    @Inject
    public BestResponseCommand(Provider<Answers> answers) {
        super(answers, Answers::bestResponse);
    }

    @Override
    public Integer call() {
        refuse(bySector && !rule.isExact(), "--by-sector needs --rule exact or partner.");
        refuse(curve && (bySector || rule.isByOrigin()), "--response-curve needs one rate a player.");
        refuse(maxIterations < 1, "--max-iterations (" + maxIterations + ") must be at least 1.");
        refuse(threads < 1 || threads > MOST_THREADS, "--threads (" + threads + ") must be 1 to " + MOST_THREADS + ".");
        BestResponseRequest request = new BestResponseRequest(
                world,
                regions,
                nash,
                rule,
                Optional.ofNullable(sectors),
                bySector,
                coalitions,
                curve,
                withoutInputs,
                elasticities,
                NashSettings.DEFAULT.withMaxIterations(maxIterations).withThreads(threads));
        return print(request, output);
    }
}
