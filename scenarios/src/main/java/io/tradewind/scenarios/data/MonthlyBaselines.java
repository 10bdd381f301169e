package io.tradewind.scenarios.data;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import java.time.LocalDate;
import java.util.Optional;

/** Puts together what is known by month beside a built-in world. */
public final class MonthlyBaselines {
    private MonthlyBaselines() {}

    /** Everything that is shipped; an estimate must cut the series at its own origin. */
    public static MonthlyBaseline forWorld(Economy world) {
        return forWorld(world, ChinaPanelReader.EVERYTHING_KNOWN);
    }

    /** What was published by that day: totals and exchange rates end there, the panel of 2024 stays whole. */
    public static MonthlyBaseline forWorld(Economy world, LocalDate knownOn) {
        return new MonthlyBaseline(
                ChinaPanelReader.read(world, knownOn),
                ExchangeRateReader.read(world, knownOn),
                Optional.of(InvestmentReader.read()),
                Optional.of(ProvinceReader.read()),
                CustomsValueReader.read(world));
    }
}
