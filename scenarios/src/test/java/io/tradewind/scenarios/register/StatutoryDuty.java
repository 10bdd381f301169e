package io.tradewind.scenarios.register;

import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Lowering;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.TruceShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Statutory duties that events add, laid one after another day by day on weights by sector; written apart from the engine. */
final class StatutoryDuty {
    private final List<Event> events;
    private final Map<String, Double> base;

    /** @param base rates of the base year by {@code origin>sector} */
    StatutoryDuty(List<Event> events, Map<String, Double> base) {
        this.events = Lowering.tariffs(events);
        this.base = base;
    }

    /** Mean over the days of the month, percentage points. */
    double month(String origin, Map<String, Double> weights, YearMonth month) {
        double sum = 0;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            sum += day(origin, weights, month.atDay(day));
        }
        return sum / month.lengthOfMonth();
    }

    /** On one day, percentage points; weights of goods that no tariff names count as free. */
    double day(String origin, Map<String, Double> weights, LocalDate day) {
        double total = 0;
        double duty = 0;
        for (Map.Entry<String, Double> sector : weights.entrySet()) {
            total += sector.getValue();
            duty += sector.getKey().equals("unclassified")
                    ? 0
                    : sector.getValue() * added(origin, sector.getKey(), day);
        }
        return 100 * duty / total;
    }

    private double added(String origin, String sector, LocalDate day) {
        List<Event> active = events.stream()
                .filter(event -> event.shock() instanceof TariffShock tariff && reach(tariff, origin, sector, day) > 0)
                .toList();
        double sum = 0;
        for (Event event : active) {
            TariffShock tariff = (TariffShock) event.shock();
            if (tariff.op() == TariffOperation.ADD) {
                double excluded = active.stream()
                        .map(other -> (TariffShock) other.shock())
                        .filter(other -> other.notWith().contains(event.id()))
                        .mapToDouble(other -> reach(other, origin, sector, day))
                        .sum();
                sum += Math.max(0, reach(tariff, origin, sector, day) - excluded) * rate(event.id(), tariff, day);
            }
        }
        double before = base.getOrDefault(origin + ">" + sector, 0.0);
        for (Event event : active) {
            TariffShock tariff = (TariffShock) event.shock();
            if (tariff.op() == TariffOperation.FLOOR) {
                sum += reach(tariff, origin, sector, day) * Math.max(0, tariff.rate() - before - sum);
            }
        }
        return sum;
    }

    private static double reach(TariffShock tariff, String origin, String sector, LocalDate day) {
        boolean inForce = !day.isBefore(tariff.effective())
                && tariff.end().map(day::isBefore).orElse(true);
        boolean goods = tariff.scope().sectors().contains("all")
                || tariff.scope().sectors().contains(sector);
        boolean parties = tariff.imposer().equals("USA")
                && (tariff.targets().contains(origin) || tariff.targets().contains("all"));
        return inForce && goods && parties ? 1 - tariff.scope().exempt().getOrDefault(sector, 0.0) : 0;
    }

    private double rate(String id, TariffShock tariff, LocalDate day) {
        return events.stream()
                .filter(event -> event.shock() instanceof TruceShock truce
                        && truce.suspends().contains(id)
                        && !day.isBefore(truce.start())
                        && day.isBefore(truce.expiry()))
                .map(event -> ((TruceShock) event.shock()).residualRate())
                .findFirst()
                .orElse(tariff.rate());
    }
}
