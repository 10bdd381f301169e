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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Turns the checked values of an event, which has all its required keys, into the shock of core. */
final class ShockReader {
    private static final List<String> ALL = List.of("all");
    static final List<String> CHINA = List.of("CHN");

    private ShockReader() {}

    static Shock read(String kind, Values v) {
        return switch (kind) {
            case "tariff" -> tariff(v);
            case "threat" -> threat(v);
            case "truce" -> truce(v);
            case "fx" -> fx(v);
            case "investment" -> investment(v);
            case "demand" -> demand(v);
            case "price_shock" -> price(v);
            case "volume_shock" -> volume(v);
            case "transport" -> transport(v);
            case "param_override" ->
                new ParameterShock(v.text("parameter", ""), v.number("value").getAsDouble());
            default -> CompositeReader.read(kind, v);
        };
    }

    static LocalDate day(Values v, String key) {
        return v.day(key).orElseThrow();
    }

    static <E extends Enum<E>> E word(Class<E> type, Values v, String key, E otherwise) {
        return v.text(key)
                .map(text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)))
                .orElse(otherwise);
    }

    static TariffScope scope(Values v) {
        return v.object("scope")
                .map(scope -> new TariffScope(
                        scope.words("sectors", ALL), scope.shares("exempt"), scope.words("exemptProducts", List.of())))
                .orElse(TariffScope.ALL_GOODS);
    }

    private static Shock tariff(Values v) {
        return new TariffShock(
                v.text("imposer", ""),
                v.words("targets", List.of()),
                scope(v),
                word(TariffOperation.class, v, "op", TariffOperation.ADD),
                v.number("rate").orElse(0),
                v.day("announced").orElse(day(v, "effective")),
                day(v, "effective"),
                v.day("end"),
                v.whole("phaseInMonths"),
                word(PhaseShape.class, v, "shape", PhaseShape.LINEAR),
                word(InTransitRule.class, v, "inTransit", InTransitRule.LOAD),
                v.day("transitCutoff"),
                v.number("collectedShare"),
                v.number("passThrough"),
                v.number("persistence"),
                v.whole("priority"),
                v.words("notWith", List.of()));
    }

    private static Shock threat(Values v) {
        return new ThreatShock(
                v.text("imposer", ""),
                v.words("targets", List.of()),
                scope(v),
                v.number("rate").getAsDouble(),
                day(v, "announced"),
                day(v, "effective"),
                v.day("resolved"),
                word(ThreatShock.Outcome.class, v, "outcome", ThreatShock.Outcome.OPEN));
    }

    private static Shock truce(Values v) {
        return new TruceShock(
                v.words("suspends", List.of()),
                day(v, "start"),
                day(v, "expiry"),
                v.number("snapbackProbability").getAsDouble(),
                v.number("residualRate").orElse(0));
    }

    private static Shock fx(Values v) {
        List<FxShock.Leg> legs = v.objects("legs").stream()
                .map(leg -> new FxShock.Leg(
                        leg.text("pair", ""),
                        word(FxShock.Quote.class, leg, "quote", FxShock.Quote.CNY_PER_FX),
                        leg.number("pct").getAsDouble()))
                .toList();
        return new FxShock(
                legs, day(v, "start"), v.whole("rampMonths"), v.number("halfLifeMonths"), v.flag("strict", true));
    }

    private static Shock investment(Values v) {
        return new InvestmentShock(
                word(InvestmentShock.Channel.class, v, "channel", InvestmentShock.Channel.CONTRACT),
                v.words("hosts", List.of()),
                v.number("amountUsdMn"),
                v.number("pctOfBase"),
                v.number("daysSaved"),
                day(v, "start"),
                v.day("end"),
                v.shares("mix"));
    }

    private static Shock demand(Values v) {
        return new DemandShock(
                v.words("importers", List.of()),
                v.words("sectors", List.of()),
                v.words("products", List.of()),
                v.number("pct").getAsDouble(),
                word(DemandShock.Mode.class, v, "mode", DemandShock.Mode.LEVEL),
                day(v, "start"),
                v.day("end"),
                v.whole("rampMonths"),
                v.number("priceShare").orElse(0),
                v.text("tag", ""));
    }

    private static Shock price(Values v) {
        return new PriceShock(
                v.words("exporters", CHINA),
                v.words("partners", List.of()),
                v.words("sectors", List.of()),
                v.words("products", List.of()),
                v.number("pct").getAsDouble(),
                day(v, "start"),
                v.day("end"),
                v.number("halfLifeMonths"));
    }

    private static Shock volume(Values v) {
        return new VolumeShock(
                v.words("exporters", CHINA),
                v.words("partners", List.of()),
                v.words("sectors", List.of()),
                v.words("products", List.of()),
                v.number("pct").getAsDouble(),
                day(v, "start"),
                v.day("end"),
                v.number("halfLifeMonths"));
    }

    private static Shock transport(Values v) {
        return new TransportShock(
                v.words("origins", CHINA),
                v.words("partners", List.of()),
                v.number("daysSaved"),
                v.number("freightPct"),
                day(v, "start"),
                v.day("end"),
                v.whole("rampMonths"));
    }
}
