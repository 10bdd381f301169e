package io.tradewind.scenarios.format;

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

/** Turns a composite shock of core into the keys of the file. */
final class CompositeWriter {
    private final ShockWriter to;

    CompositeWriter(ShockWriter to) {
        this.to = to;
    }

    void write(Shock shock) {
        if (shock instanceof RetaliationShock answer) {
            retaliation(answer);
        } else if (shock instanceof LegalInvalidationShock ruling) {
            to.put("ids", ruling.ids())
                    .put("date", ruling.date())
                    .unless(List.of(), "replacementIds", ruling.replacementIds())
                    .unless(false, "refunds", ruling.refunds());
        } else if (shock instanceof DeMinimisShock parcels) {
            parcels(parcels);
        } else if (shock instanceof ExportControlShock control) {
            control(control);
        } else if (shock instanceof SupplyShock supply) {
            to.put("sectors", supply.sectors())
                    .maybe("capacityPct", supply.capacityPct())
                    .maybe("pricePct", supply.pricePct())
                    .put("start", supply.start())
                    .maybe("end", supply.end());
        } else if (shock instanceof TradeAgreementShock agreement) {
            agreement(agreement);
        } else if (shock instanceof ChannelPolicyShock policy) {
            channel(policy);
        } else if (shock instanceof CalendarShock calendar) {
            to.put("newYear", calendar.newYear());
        }
    }

    private void retaliation(RetaliationShock answer) {
        to.put("imposer", answer.imposer());
        to.scope(answer.scope());
        to.put("trigger", answer.trigger())
                .unless(0, "lagDays", answer.lagDays())
                .unless(1.0, "proportion", answer.proportion())
                .maybe("end", answer.end())
                .maybe("persistence", answer.persistence());
    }

    private void goods(List<String> sectors, List<String> products) {
        to.unless(List.of(), "sectors", sectors).unless(List.of(), "products", products);
    }

    private void parcels(DeMinimisShock parcels) {
        to.put("imposer", parcels.imposer()).put("targets", parcels.targets());
        goods(parcels.sectors(), parcels.products());
        to.put("date", parcels.date())
                .maybe("end", parcels.end())
                .put("mode", parcels.mode())
                .maybe("rate", parcels.rate())
                .maybe("fee", parcels.fee())
                .unless("USD", "currency", parcels.currency())
                .maybe("avgValue", parcels.avgValue())
                .put("affectedShare", parcels.affectedShare());
    }

    private void control(ExportControlShock control) {
        to.unless(ShockReader.CHINA, "exporters", control.exporters()).put("partners", control.partners());
        goods(control.sectors(), control.products());
        to.put("mode", control.mode())
                .maybe("volumeCap", control.volumeCap())
                .unless(0, "licenceDelayDays", control.licenceDelayDays())
                .maybe("elasticity", control.elasticity())
                .put("start", control.start())
                .maybe("end", control.end());
    }

    private void agreement(TradeAgreementShock agreement) {
        to.put("imposer", agreement.imposer()).put("targets", agreement.targets());
        to.scope(agreement.scope());
        to.put("margin", agreement.margin())
                .unless(false, "mutual", agreement.mutual())
                .put("announced", agreement.announced())
                .put("effective", agreement.effective())
                .maybe("end", agreement.end())
                .unless(0, "phaseInMonths", agreement.phaseInMonths());
    }

    private void channel(ChannelPolicyShock policy) {
        to.put("channel", policy.channel()).put("partners", policy.partners());
        goods(policy.sectors(), policy.products());
        to.put("pct", policy.pct())
                .put("affectedShare", policy.affectedShare())
                .put("start", policy.start())
                .maybe("end", policy.end());
    }
}
