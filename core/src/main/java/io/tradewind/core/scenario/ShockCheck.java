package io.tradewind.core.scenario;

import io.tradewind.core.parameter.ParameterRegistry;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Checks the shocks that are no tariffs, each on its own. */
final class ShockCheck {
    private static final double MAX_DEMAND = 200;
    private static final double MAX_DAYS = 60;
    private static final double MIN_MOVE = -90;
    private static final double SUM_TOLERANCE = 1e-6;

    private final Selection selection;
    private final ParameterRegistry registry;

    ShockCheck(Selection selection, ParameterRegistry registry) {
        this.selection = selection;
        this.registry = registry;
    }

    void check(TruceShock truce, Findings findings) {
        findings.require(
                !truce.suspends().isEmpty(),
                "suspends",
                "The truce suspends nothing.",
                "Maybe name the ids of tariffs.");
        findings.require(
                truce.start().isBefore(truce.expiry()),
                "expiry",
                "The expiry (" + truce.expiry() + ") is not after the start (" + truce.start() + ").",
                "Maybe the two days are swapped.");
        findings.within(truce.snapbackProbability(), 0, 1, "snapbackProbability");
    }

    void check(FxShock fx, Findings findings) {
        findings.require(
                !fx.legs().isEmpty(),
                "legs",
                "The move has no leg.",
                "Maybe add '{pair: CNY/USD, quote: CNY_PER_FX, pct: 0}'.");
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < fx.legs().size(); i++) {
            FxShock.Leg leg = fx.legs().get(i);
            String key = "legs[" + i + "]";
            findings.require(
                    leg.pct() > MIN_MOVE,
                    key + ".pct",
                    "The move of " + Findings.text(leg.pct()) + " % is not above " + Findings.text(MIN_MOVE) + " %.",
                    "Maybe its sign is wrong.");
            findings.require(
                    seen.add(leg.currency()),
                    key + ".pair",
                    "The currency " + leg.currency() + " stands twice.",
                    "Maybe remove one of the two legs.");
            checkCurrency(leg.currency(), key + ".pair", findings);
        }
        checkFxAsAWhole(fx, seen.contains("USD"), findings);
    }

    private static void checkFxAsAWhole(FxShock fx, boolean dollar, Findings findings) {
        findings.require(
                !fx.strict() || fx.legs().isEmpty() || dollar,
                "legs",
                "No leg says how the yuan moves against the dollar.",
                "Maybe add '{pair: CNY/USD, quote: CNY_PER_FX, pct: 0}', or 'strict: false' to hold it.");
        findings.require(fx.rampMonths() >= 0, "rampMonths", "The ramp is negative.", "Maybe use 0 for at once.");
        checkHalfLife(fx.halfLifeMonths(), findings);
    }

    private void checkCurrency(String currency, String key, Findings findings) {
        selection.economy().monthlyBaseline().ifPresent(baseline -> {
            Set<String> known = new LinkedHashSet<>(Set.of("USD"));
            known.addAll(baseline.exchangeRates().unitsPerUsd().keySet());
            known.remove("CNY");
            findings.requireKnown(
                    known.size() == 1 || known.contains(currency),
                    key,
                    "The world '" + selection.economy().id() + "' has no rate for the currency '" + currency + "'.",
                    currency,
                    known);
        });
    }

    void check(InvestmentShock investment, Findings findings) {
        selection.checkRegions(findings, "hosts", investment.hosts());
        boolean transport = investment.channel() == InvestmentShock.Channel.TRANSPORT;
        boolean amount = investment.amountUsdMn().isPresent();
        boolean pct = investment.pctOfBase().isPresent();
        findings.require(
                amount != pct || transport && !amount,
                amount ? "pctOfBase" : "amountUsdMn",
                "The event must have " + (amount ? "only " : "") + "one of 'amountUsdMn' and 'pctOfBase'.",
                amount ? "Maybe remove one of the two." : "Maybe add 'pctOfBase: 25'.");
        checkDays(investment, findings);
        checkSize(investment, findings);
        checkBase(investment, findings);
        DayCheck.endsAfter(investment.start(), investment.end(), "start", findings);
        checkMix(investment, findings);
    }

    /** A change against the base path, and any change of the stock of direct investment, needs a host that the base path reaches. */
    private void checkBase(InvestmentShock investment, Findings findings) {
        boolean needsBase = investment.pctOfBase().isPresent() || investment.channel() == InvestmentShock.Channel.OFDI;
        findings.require(
                !needsBase
                        || !Collections.disjoint(
                                selection.regions(investment.hosts()), selection.regions(List.of("BRI"))),
                "hosts",
                "None of the hosts is on the base path of Belt and Road investment.",
                "Maybe name members of 'BRI', or use 'channel: contract' with 'amountUsdMn'.");
    }

    private static void checkDays(InvestmentShock investment, Findings findings) {
        boolean transport = investment.channel() == InvestmentShock.Channel.TRANSPORT;
        findings.require(
                transport == investment.daysSaved().isPresent(),
                "daysSaved",
                transport
                        ? "The transport channel needs the days it saves."
                        : "Days are saved through the transport channel only.",
                transport ? "Maybe add 'daysSaved: 2'." : "Maybe use 'channel: transport'.");
        investment.daysSaved().ifPresent(days -> findings.within(days, -MAX_DAYS, MAX_DAYS, "daysSaved"));
    }

    private static void checkSize(InvestmentShock investment, Findings findings) {
        investment
                .amountUsdMn()
                .ifPresent(value -> findings.require(
                        value >= 0,
                        "amountUsdMn",
                        "The amount " + Findings.text(value) + " is negative.",
                        "Maybe use 'pctOfBase' for less than the base path."));
        investment
                .pctOfBase()
                .ifPresent(value -> findings.require(
                        value >= -100,
                        "pctOfBase",
                        "The change of " + Findings.text(value) + " % takes away more than there is.",
                        "Maybe use -100 or more."));
        findings.require(
                investment.amountUsdMn().isEmpty() || investment.end().isPresent(),
                "end",
                "An amount needs an end: it is spread evenly over the whole period.",
                "Maybe add 'end'.");
    }

    private void checkMix(InvestmentShock investment, Findings findings) {
        selection.checkShares(findings, "mix", investment.mix());
        double sum = investment.mix().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        findings.require(
                investment.mix().isEmpty() || Math.abs(sum - 1) <= SUM_TOLERANCE,
                "mix",
                "The shares of the mix sum to " + Findings.text(sum) + ", not to 1.",
                "Maybe add the missing sector, or scale the shares.");
    }

    void check(DemandShock demand, Findings findings) {
        selection.checkRegions(findings, "importers", demand.importers());
        selection.checkGoods(findings, demand.sectors(), demand.products());
        checkMove(demand.pct(), findings);
        findings.require(
                demand.pct() <= MAX_DEMAND,
                "pct",
                "The change of " + Findings.text(demand.pct()) + " % is above " + Findings.text(MAX_DEMAND) + " %.",
                "Maybe the unit is percent already.");
        findings.within(demand.priceShare(), 0, 1, "priceShare");
        findings.require(demand.rampMonths() >= 0, "rampMonths", "The ramp is negative.", "Maybe use 0 for at once.");
        DayCheck.endsAfter(demand.start(), demand.end(), "start", findings);
    }

    void check(PriceShock price, Findings findings) {
        selection.checkRegions(findings, "exporters", price.exporters());
        selection.checkBuyers(findings, price.partners(), price.products());
        selection.checkPanelExports(findings, price.exporters(), price.products());
        selection.checkGoods(findings, price.sectors(), price.products());
        checkMove(price.pct(), findings);
        DayCheck.endsAfter(price.start(), price.end(), "start", findings);
        checkHalfLife(price.halfLifeMonths(), findings);
    }

    void check(VolumeShock volume, Findings findings) {
        selection.checkRegions(findings, "exporters", volume.exporters());
        selection.checkBuyers(findings, volume.partners(), volume.products());
        selection.checkPanelExports(findings, volume.exporters(), volume.products());
        selection.checkGoods(findings, volume.sectors(), volume.products());
        checkMove(volume.pct(), findings);
        DayCheck.endsAfter(volume.start(), volume.end(), "start", findings);
        checkHalfLife(volume.halfLifeMonths(), findings);
    }

    private static void checkMove(double pct, Findings findings) {
        findings.require(
                pct > -100,
                "pct",
                "The change of " + Findings.text(pct) + " % leaves nothing to trade.",
                "Maybe use a value above -100.");
    }

    void check(TransportShock transport, Findings findings) {
        selection.checkRegions(findings, "origins", transport.origins());
        selection.checkRegions(findings, "partners", transport.partners());
        boolean days = transport.daysSaved().isPresent();
        findings.require(
                days != transport.freightPct().isPresent(),
                days ? "freightPct" : "daysSaved",
                "The event must have " + (days ? "only " : "") + "one of 'daysSaved' and 'freightPct'.",
                days ? "Maybe remove one of the two." : "Maybe add 'daysSaved: -12' for a detour.");
        transport.daysSaved().ifPresent(value -> findings.within(value, -MAX_DAYS, MAX_DAYS, "daysSaved"));
        transport
                .freightPct()
                .ifPresent(value -> findings.require(
                        value > MIN_MOVE,
                        "freightPct",
                        "The change of " + Findings.text(value) + " % is not above " + Findings.text(MIN_MOVE) + " %.",
                        "Maybe its sign is wrong."));
        findings.require(
                transport.rampMonths() >= 0, "rampMonths", "The ramp is negative.", "Maybe use 0 for at once.");
        DayCheck.endsAfter(transport.start(), transport.end(), "start", findings);
    }

    void check(ParameterShock shock, Findings findings) {
        registry.problemWith("value", shock.parameter(), shock.value())
                .ifPresent(problem -> findings.add(
                        registry.find(shock.parameter()).isEmpty() ? "parameter" : "value",
                        problem.message(),
                        problem.hint()));
    }

    private static void checkHalfLife(OptionalDouble months, Findings findings) {
        months.ifPresent(value -> findings.require(
                value > 0,
                "halfLifeMonths",
                "The half-life of " + Findings.text(value) + " months is not positive.",
                "Maybe leave it out if the move stays."));
    }
}
