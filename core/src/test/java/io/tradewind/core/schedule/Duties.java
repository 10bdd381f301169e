package io.tradewind.core.schedule;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ToyWorlds;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffScope;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Duties of the United States on Chinese machinery in the world of four regions, where they meet a base rate of 10 %: collected in full, from a day of
 * 2025 on, and felt on that day.
 */
final class Duties {
    static final Economy WORLD = ToyWorlds.fourRegions();
    static final int CHN = 0;
    static final int USA = 1;
    static final int VNM = 2;
    static final int EU = 3;
    static final int MACHINERY = 0;
    static final int TEXTILES = 1;
    static final int SERVICES = 2;
    static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    static final Timeline YEAR = Timeline.of(YearMonth.of(2025, 1), YearMonth.of(2025, 12));

    private Duties() {}

    static TariffShock.Builder on(TariffOperation op, double rate, LocalDate day) {
        return TariffShock.builder("USA", List.of("CHN"), op, rate, day);
    }

    static TariffShock.Builder add(double rate, LocalDate day) {
        return on(TariffOperation.ADD, rate, day);
    }

    static TariffScope exempt(double share) {
        return new TariffScope(List.of("machinery"), new TreeMap<>(Map.of("machinery", share)));
    }

    static DutyEvent resolved(String id, TariffShock.Builder tariff) {
        return DutyEvent.ofTariff(Event.of(id, tariff.build()), tariff.build(), List.of(), WORLD, YEAR);
    }

    static Scenario scenario(Event... events) {
        return Scenario.of("paper", YearMonth.of(2025, 1), YearMonth.of(2025, 12), List.of(events));
    }
}
