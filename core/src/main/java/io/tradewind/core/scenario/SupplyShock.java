package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.optional;
import static io.tradewind.core.scenario.EventKey.required;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.WorldWords.Role;
import io.tradewind.core.parameter.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A change of what the reporter's makers of a sector can supply. More capacity lowers their price by the inverse elasticity of export supply
 * ({@code inv_supply.*}); quantities follow from demand.
 *
 * @param sectors     sector codes or {@code all}
 * @param capacityPct change of capacity in percent, if stated
 * @param pricePct    change of the price in percent that comes besides (costs, rebates), if stated
 * @param start       first day
 * @param end         first day after it; open if left out
 */
public record SupplyShock(
        List<String> sectors,
        OptionalDouble capacityPct,
        OptionalDouble pricePct,
        LocalDate start,
        Optional<LocalDate> end)
        implements Shock {
    private static final List<String> REPORTER = List.of(ReporterProfile.WORD);
    private static final List<String> ALL = List.of(Selection.ALL);

    /** The kind. */
    public static final EventKind<SupplyShock> KIND = EventKind.of(
                    SupplyShock.class,
                    "supply",
                    "the reporter's supply",
                    "A change of what the reporter's makers of a sector can supply; quantities follow from demand.")
            .key(
                    required("sectors", KeyType.WORDS, "[metals]", "sector codes or all")
                            .names(Role.SECTOR),
                    SupplyShock::sectors)
            .key(
                    optional("capacityPct", KeyType.PERCENT, "10", "change of capacity; lowers prices by inv_supply.*")
                            .within(Limit.DEMAND)
                            .inTemplates(),
                    SupplyShock::capacityPct)
            .key(
                    optional("pricePct", KeyType.PERCENT, "-3", "change of the price besides, such as a lost rebate")
                            .within(Limit.DEMAND),
                    SupplyShock::pricePct)
            .key(EventKeys.START, SupplyShock::start)
            .key(EventKeys.END, SupplyShock::end)
            .reads(v -> new SupplyShock(
                    v.words("sectors"),
                    v.findNumber("capacityPct"),
                    v.findNumber("pricePct"),
                    v.day("start"),
                    v.findDay("end")));

    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(List<String> sectors, LocalDate start) {
        return new Builder().set("sectors", sectors).set("start", start);
    }

    /** Collects the parts. */
    public static final class Builder extends ShockBuilder.Ending<SupplyShock, Builder> {
        private Builder() {
            super(KIND);
        }

        /** Sets: change of capacity in percent. */
        public Builder capacityPct(double capacityPct) {
            return set("capacityPct", capacityPct);
        }

        /** Sets: change of the price in percent that comes besides (costs, rebates). */
        public Builder pricePct(double pricePct) {
            return set("pricePct", pricePct);
        }
    }

    /** Copies the list and checks that the parts are there. */
    public SupplyShock {
        sectors = List.copyOf(sectors);
        Check.present("capacityPct, pricePct, start, end", capacityPct, pricePct, start, end);
    }

    @Override
    public boolean isZero() {
        return capacityPct.orElse(0.0) == 0.0 && pricePct.orElse(0.0) == 0.0;
    }

    @Override
    public EventKind<SupplyShock> kind() {
        return KIND;
    }

    @Override
    public String inWords(Optional<ReporterProfile> reporter) {
        return Phrase.regions(REPORTER, reporter) + " makes " + Phrase.words(sectors) + ":"
                + Phrase.change(" capacity ", capacityPct) + Phrase.change(" price ", pricePct);
    }

    @Override
    public void check(EventContext in, Findings findings) {
        in.world().checkRegion(findings, "kind", ReporterProfile.WORD);
        in.world().checkSectors(findings, "sectors", sectors);
        findings.require(
                capacityPct.isPresent() || pricePct.isPresent(),
                "capacityPct",
                "The event changes neither capacity nor price.",
                "Maybe add 'capacityPct: 10'.");
        capacityPct.ifPresent(value -> MoveCheck.points(value, "capacityPct", findings));
        pricePct.ifPresent(value -> MoveCheck.points(value, "pricePct", findings));
        findings.endsAfter(start, end, "start");
    }

    @Override
    public List<String> decides() {
        return List.of(Cells.MATTER);
    }

    @Override
    public Optional<Cells> pricedCells() {
        return Optional.of(new Cells(REPORTER, ALL, sectors, List.of()));
    }

    /** Prices, sector by sector since the elasticity of supply differs; the first has the id of the event. */
    @Override
    public List<Event> simple(Event self, Economy economy, Parameters parameters) {
        List<Event> prices = new ArrayList<>();
        for (String sector : sectors(economy)) {
            String id = prices.isEmpty() ? self.id() : self.id() + Lowering.MARK + sector;
            prices.add(new Event(id, self.label(), self.probability(), price(sector, parameters), self.source())
                    .withRisk(self.risk()));
        }
        return prices;
    }

    /** The words of the event, groups written as their members because each sector has its own elasticity. */
    private Set<String> sectors(Economy economy) {
        Set<String> codes = new LinkedHashSet<>();
        for (String word : sectors) {
            if (word.equals(Selection.ALL)) {
                codes.add(word);
            } else {
                economy.sectorsOf(word)
                        .forEach(s -> codes.add(economy.sectors().get(s).code().code()));
            }
        }
        return codes;
    }

    /** {@code ln p = −(1/ξ)·ln(capacity) + ln(1 + own change)}. */
    private PriceShock price(String sector, Parameters parameters) {
        double inverse = parameters.get("inv_supply", sector);
        double log = -inverse * Math.log1p(capacityPct.orElse(0.0) / 100.0) + Math.log1p(pricePct.orElse(0.0) / 100.0);
        return new PriceShock(
                REPORTER, ALL, List.of(sector), List.of(), 100.0 * Math.expm1(log), start, end, OptionalDouble.empty());
    }
}
