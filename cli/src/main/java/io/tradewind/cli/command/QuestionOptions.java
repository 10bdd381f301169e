package io.tradewind.cli.command;

import io.tradewind.app.session.ExplainRequest;
import io.tradewind.app.session.ProjectionRequest;
import io.tradewind.core.model.TradeDirection;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which flow and month are explained. */
final class QuestionOptions {
    @Option(
            names = "--month",
            paramLabel = "M",
            description = "Month whose growth is explained, such as 2025-09 (default: the last one whose month a year"
                    + " before was printed).",
            converter = MonthConverter.class)
    private YearMonth month;

    @Mixin
    private TradeOptions trade;

    ExplainRequest request(ProjectionRequest run, PlayerOptions players, Consumer<String> talk) {
        return new ExplainRequest(
                run,
                trade.flow().orElse(TradeDirection.EXPORTS),
                Optional.ofNullable(month),
                trade.reporter(),
                trade.partner(),
                trade.product(),
                players.grouping,
                Optional.ofNullable(players.groups),
                players.orders(),
                players.seed,
                players.threads(),
                talk);
    }
}
