package io.tradewind.core.scenario;

import io.tradewind.core.parameter.ParameterRegistry;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Checks the shocks that are no tariffs, each on its own. */
final class ShockCheck {
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
        findings.within(truce.snapbackProbability(), Limit.SHARE, "snapbackProbability");
        findings.within(truce.residualRate(), Limit.RATE, "residualRate");
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
            checkRateMove(leg.pct(), key + ".pct", findings);
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
        checkRamp(fx.rampMonths(), findings);
        checkHalfLife(fx.halfLifeMonths(), findings);
    }

    private static void checkRateMove(double pct, String key, Findings findings) {
        findings.require(
                pct > Limit.RATE_MOVE.low(),
                key,
                "The move of " + Findings.text(pct) + " % is not above " + Findings.text(Limit.RATE_MOVE.low()) + " %.",
                "Maybe its sign is wrong.");
        findings.atMost(pct, Limit.RATE_MOVE, key);
    }

    private static void checkRamp(int months, Findings findings) {
        findings.require(months >= 0, "rampMonths", "The ramp is negative.", "Maybe use 0 for at once.");
        findings.atMost(months, Limit.RAMP, "rampMonths");
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
        investment.daysSaved().ifPresent(days -> findings.within(days, Limit.DAYS_SAVED, "daysSaved"));
    }

    private static void checkSize(InvestmentShock investment, Findings findings) {
        investment.amountUsdMn().ifPresent(value -> {
            findings.require(
                    !(value < 0),
                    "amountUsdMn",
                    "The amount " + Findings.text(value) + " is negative.",
                    "Maybe use 'pctOfBase' for less than the base path.");
            findings.atMost(value, Limit.AMOUNT, "amountUsdMn");
        });
        investment.pctOfBase().ifPresent(value -> {
            findings.require(
                    !(value < Limit.OF_BASE.low()),
                    "pctOfBase",
                    "The change of " + Findings.text(value) + " % takes away more than there is.",
                    "Maybe use -100 or more.");
            findings.atMost(value, Limit.OF_BASE, "pctOfBase");
        });
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
        checkMove(demand.pct(), Limit.DEMAND, findings);
        findings.within(demand.priceShare(), Limit.SHARE, "priceShare");
        checkRamp(demand.rampMonths(), findings);
        DayCheck.endsAfter(demand.start(), demand.end(), "start", findings);
    }

    void check(PriceShock price, Findings findings) {
        selection.checkRegions(findings, "exporters", price.exporters());
        selection.checkBuyers(findings, price.partners(), price.products());
        selection.checkPanelExports(findings, price.exporters(), price.products());
        selection.checkGoods(findings, price.sectors(), price.products());
        checkMove(price.pct(), Limit.MOVE, findings);
        DayCheck.endsAfter(price.start(), price.end(), "start", findings);
        checkHalfLife(price.halfLifeMonths(), findings);
    }

    void check(VolumeShock volume, Findings findings) {
        selection.checkRegions(findings, "exporters", volume.exporters());
        selection.checkBuyers(findings, volume.partners(), volume.products());
        selection.checkPanelExports(findings, volume.exporters(), volume.products());
        selection.checkGoods(findings, volume.sectors(), volume.products());
        checkMove(volume.pct(), Limit.MOVE, findings);
        DayCheck.endsAfter(volume.start(), volume.end(), "start", findings);
        checkHalfLife(volume.halfLifeMonths(), findings);
    }

    private static void checkMove(double pct, Limit limit, Findings findings) {
        findings.require(
                !(pct <= limit.low()),
                "pct",
                "The change of " + Findings.text(pct) + " % leaves nothing to trade.",
                "Maybe use a value above -100.");
        if (!(pct <= limit.high())) {
            findings.add(
                    "pct",
                    "The change of " + Findings.text(pct) + " % is above " + Findings.text(limit.high()) + " %.",
                    "Maybe the unit is percent already.");
        }
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
        transport.daysSaved().ifPresent(value -> findings.within(value, Limit.DAYS_SAVED, "daysSaved"));
        transport.freightPct().ifPresent(value -> checkRateMove(value, "freightPct", findings));
        checkRamp(transport.rampMonths(), findings);
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
        months.ifPresent(value -> {
            findings.require(
                    !(value <= 0),
                    "halfLifeMonths",
                    "The half-life of " + Findings.text(value) + " months is not positive.",
                    "Maybe leave it out if the move stays.");
            if (!(value <= 0)) {
                findings.within(value, Limit.HALF_LIFE, "halfLifeMonths");
            }
        });
    }
}
