package io.tradewind.scenarios.format;

import static io.tradewind.scenarios.format.ShockReader.day;
import static io.tradewind.scenarios.format.ShockReader.scope;
import static io.tradewind.scenarios.format.ShockReader.word;

import io.tradewind.core.scenario.CalendarShock;
import io.tradewind.core.scenario.ChannelPolicyShock;
import io.tradewind.core.scenario.DeMinimisShock;
import io.tradewind.core.scenario.ExportControlShock;
import io.tradewind.core.scenario.LegalInvalidationShock;
import io.tradewind.core.scenario.RetaliationShock;
import io.tradewind.core.scenario.Shock;
import io.tradewind.core.scenario.SupplyShock;
import io.tradewind.core.scenario.TradeAgreementShock;
import java.util.List;

/** Turns the checked values of a composite event into the shock of core. */
final class CompositeReader {
    private CompositeReader() {}

    static Shock read(String kind, Values v) {
        return switch (kind) {
            case "retaliation" -> retaliation(v);
            case "legal_invalidation" ->
                new LegalInvalidationShock(
                        v.words("ids", List.of()),
                        day(v, "date"),
                        v.words("replacementIds", List.of()),
                        v.flag("refunds", false));
            case "de_minimis" -> parcels(v);
            case "export_control" -> control(v);
            case "supply" ->
                new SupplyShock(
                        v.words("sectors", List.of()),
                        v.number("capacityPct"),
                        v.number("pricePct"),
                        day(v, "start"),
                        v.day("end"));
            case "trade_agreement" -> agreement(v);
            case "channel_policy" -> channel(v);
            case "calendar" -> new CalendarShock(day(v, "newYear"));
            default -> throw new IllegalArgumentException("The kind " + kind + " is not known.");
        };
    }

    private static Shock retaliation(Values v) {
        return new RetaliationShock(
                v.text("imposer", ""),
                scope(v),
                v.text("trigger", ""),
                v.whole("lagDays"),
                v.number("proportion").orElse(1),
                v.day("end"),
                v.number("persistence"));
    }

    private static Shock parcels(Values v) {
        return new DeMinimisShock(
                v.text("imposer", ""),
                v.words("targets", List.of()),
                v.words("sectors", List.of()),
                v.words("products", List.of()),
                day(v, "date"),
                v.day("end"),
                word(DeMinimisShock.Mode.class, v, "mode", DeMinimisShock.Mode.AD_VALOREM),
                v.number("rate"),
                v.number("fee"),
                v.text("currency", "USD"),
                v.number("avgValue"),
                v.number("affectedShare").getAsDouble());
    }

    private static Shock control(Values v) {
        return new ExportControlShock(
                v.words("exporters", ShockReader.CHINA),
                v.words("partners", List.of()),
                v.words("sectors", List.of()),
                v.words("products", List.of()),
                word(ExportControlShock.Mode.class, v, "mode", ExportControlShock.Mode.QUOTA),
                v.number("volumeCap"),
                v.whole("licenceDelayDays"),
                v.number("elasticity"),
                day(v, "start"),
                v.day("end"));
    }

    private static Shock agreement(Values v) {
        return new TradeAgreementShock(
                v.text("imposer", ""),
                v.words("targets", List.of()),
                scope(v),
                v.number("margin").getAsDouble(),
                v.flag("mutual", false),
                v.day("announced").orElse(day(v, "effective")),
                day(v, "effective"),
                v.day("end"),
                v.whole("phaseInMonths"));
    }

    private static Shock channel(Values v) {
        return new ChannelPolicyShock(
                word(ChannelPolicyShock.Channel.class, v, "channel", ChannelPolicyShock.Channel.CBEC),
                v.words("partners", List.of()),
                v.words("sectors", List.of()),
                v.words("products", List.of()),
                v.number("pct").getAsDouble(),
                v.number("affectedShare").getAsDouble(),
                day(v, "start"),
                v.day("end"));
    }
}
