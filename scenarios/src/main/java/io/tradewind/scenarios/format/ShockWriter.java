package io.tradewind.scenarios.format;

import io.tradewind.core.scenario.DemandShock;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.InTransitRule;
import io.tradewind.core.scenario.InvestmentShock;
import io.tradewind.core.scenario.ParameterShock;
import io.tradewind.core.scenario.PhaseShape;
import io.tradewind.core.scenario.PriceShock;
import io.tradewind.core.scenario.Shock;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffScope;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.ThreatShock;
import io.tradewind.core.scenario.TransportShock;
import io.tradewind.core.scenario.TruceShock;
import io.tradewind.core.scenario.VolumeShock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a shock of core into the keys of the file; keys that hold what the reader takes for granted are left out. */
final class ShockWriter {
    private static final List<String> CHINA = List.of("CHN");

    private final Map<String, Object> keys = new LinkedHashMap<>();

    private ShockWriter() {}

    static Map<String, Object> write(Shock shock) {
        ShockWriter writer = new ShockWriter();
        if (shock instanceof TariffShock tariff) {
            writer.tariff(tariff);
        } else if (shock instanceof ThreatShock threat) {
            writer.threat(threat);
        } else if (shock instanceof TruceShock truce) {
            writer.truce(truce);
        } else if (shock instanceof FxShock fx) {
            writer.fx(fx);
        } else if (shock instanceof InvestmentShock investment) {
            writer.investment(investment);
        } else if (shock instanceof DemandShock demand) {
            writer.demand(demand);
        } else if (shock instanceof PriceShock price) {
            writer.price(price);
        } else if (shock instanceof VolumeShock volume) {
            writer.volume(volume);
        } else if (shock instanceof TransportShock transport) {
            writer.transport(transport);
        } else if (shock instanceof ParameterShock parameter) {
            writer.put("parameter", parameter.parameter()).put("value", parameter.value());
        } else {
            new CompositeWriter(writer).write(shock);
        }
        return writer.keys;
    }

    ShockWriter put(String key, Object value) {
        keys.put(key, value instanceof Enum<?> word ? ScenarioKeys.word(word) : value);
        return this;
    }

    /** Writes the value unless the reader would take it anyway. */
    ShockWriter unless(Object usual, String key, Object value) {
        return value.equals(usual) ? this : put(key, value);
    }

    ShockWriter maybe(String key, java.util.OptionalDouble value) {
        value.ifPresent(number -> put(key, number));
        return this;
    }

    ShockWriter maybe(String key, java.util.Optional<?> value) {
        value.ifPresent(present -> put(key, present));
        return this;
    }

    void scope(TariffScope scope) {
        if (!scope.equals(TariffScope.ALL_GOODS)) {
            Map<String, Object> inner = new LinkedHashMap<>();
            inner.put("sectors", scope.sectors());
            if (!scope.exempt().isEmpty()) {
                inner.put("exempt", scope.exempt());
            }
            if (!scope.exemptProducts().isEmpty()) {
                inner.put("exemptProducts", scope.exemptProducts());
            }
            put("scope", inner);
        }
    }

    private void tariff(TariffShock tariff) {
        put("imposer", tariff.imposer()).put("targets", tariff.targets());
        scope(tariff.scope());
        unless(TariffOperation.ADD, "op", tariff.op())
                .unless(tariff.op() == TariffOperation.REMOVE ? 0.0 : null, "rate", tariff.rate())
                .put("announced", tariff.announced())
                .put("effective", tariff.effective())
                .maybe("end", tariff.end())
                .unless(0, "phaseInMonths", tariff.phaseInMonths())
                .unless(PhaseShape.LINEAR, "shape", tariff.shape())
                .unless(InTransitRule.LOAD, "inTransit", tariff.inTransit())
                .maybe("transitCutoff", tariff.transitCutoff())
                .maybe("collectedShare", tariff.collectedShare())
                .maybe("passThrough", tariff.passThrough())
                .maybe("persistence", tariff.persistence())
                .unless(0, "priority", tariff.priority())
                .unless(List.of(), "notWith", tariff.notWith());
    }

    private void threat(ThreatShock threat) {
        put("imposer", threat.imposer()).put("targets", threat.targets());
        scope(threat.scope());
        put("rate", threat.rate())
                .put("announced", threat.announced())
                .put("effective", threat.effective())
                .maybe("resolved", threat.resolved())
                .unless(ThreatShock.Outcome.OPEN, "outcome", threat.outcome());
    }

    private void truce(TruceShock truce) {
        put("suspends", truce.suspends())
                .put("start", truce.start())
                .put("expiry", truce.expiry())
                .put("snapbackProbability", truce.snapbackProbability())
                .unless(0.0, "residualRate", truce.residualRate());
    }

    private void fx(FxShock fx) {
        put("legs", fx.legs().stream().map(ShockWriter::leg).toList())
                .put("start", fx.start())
                .unless(0, "rampMonths", fx.rampMonths())
                .maybe("halfLifeMonths", fx.halfLifeMonths())
                .unless(true, "strict", fx.strict());
    }

    private static Map<String, Object> leg(FxShock.Leg leg) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("pair", "CNY/" + leg.currency());
        keys.put("quote", leg.quote().name());
        keys.put("pct", leg.pct());
        return keys;
    }

    private void investment(InvestmentShock investment) {
        put("channel", investment.channel())
                .put("hosts", investment.hosts())
                .maybe("amountUsdMn", investment.amountUsdMn())
                .maybe("pctOfBase", investment.pctOfBase())
                .maybe("daysSaved", investment.daysSaved())
                .put("start", investment.start())
                .maybe("end", investment.end())
                .unless(Map.of(), "mix", investment.mix());
    }

    private void demand(DemandShock demand) {
        put("importers", demand.importers())
                .unless(List.of(), "sectors", demand.sectors())
                .unless(List.of(), "products", demand.products())
                .put("pct", demand.pct())
                .unless(DemandShock.Mode.LEVEL, "mode", demand.mode())
                .put("start", demand.start())
                .maybe("end", demand.end())
                .unless(0, "rampMonths", demand.rampMonths())
                .unless(0.0, "priceShare", demand.priceShare())
                .unless("", "tag", demand.tag());
    }

    private void price(PriceShock price) {
        unless(CHINA, "exporters", price.exporters())
                .put("partners", price.partners())
                .unless(List.of(), "sectors", price.sectors())
                .unless(List.of(), "products", price.products())
                .put("pct", price.pct())
                .put("start", price.start())
                .maybe("end", price.end())
                .maybe("halfLifeMonths", price.halfLifeMonths());
    }

    private void volume(VolumeShock volume) {
        unless(CHINA, "exporters", volume.exporters())
                .put("partners", volume.partners())
                .unless(List.of(), "sectors", volume.sectors())
                .unless(List.of(), "products", volume.products())
                .put("pct", volume.pct())
                .put("start", volume.start())
                .maybe("end", volume.end())
                .maybe("halfLifeMonths", volume.halfLifeMonths());
    }

    private void transport(TransportShock transport) {
        unless(CHINA, "origins", transport.origins())
                .put("partners", transport.partners())
                .maybe("daysSaved", transport.daysSaved())
                .maybe("freightPct", transport.freightPct())
                .put("start", transport.start())
                .maybe("end", transport.end())
                .unless(0, "rampMonths", transport.rampMonths());
    }
}
