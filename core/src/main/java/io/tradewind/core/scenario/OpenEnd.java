package io.tradewind.core.scenario;

import java.time.LocalDate;
import java.util.Optional;

/** Shocks without their end, as those see them who do not know that they will end. */
public final class OpenEnd {
    private OpenEnd() {}

    /** The first day after the shock, if it has an end that can be left open; an amount of money or a truce needs its last day. */
    public static Optional<LocalDate> endOf(Shock shock) {
        if (shock instanceof TruceShock || shock instanceof ThreatShock) {
            return Optional.empty();
        }
        if (shock instanceof InvestmentShock investment
                && investment.amountUsdMn().isPresent()) {
            return Optional.empty();
        }
        if (shock instanceof RetaliationShock retaliation) {
            return retaliation.end();
        }
        return ActiveDays.of(shock).flatMap(Period::end);
    }

    /** The shock with its end left open; the same one if it has none. */
    public static Shock of(Shock shock) {
        if (endOf(shock).isEmpty()) {
            return shock;
        }
        Optional<LocalDate> open = Optional.empty();
        if (shock instanceof TariffShock tariff) {
            return tariff.withoutEnd();
        } else if (shock instanceof RetaliationShock r) {
            return new RetaliationShock(
                    r.imposer(), r.scope(), r.trigger(), r.lagDays(), r.proportion(), open, r.persistence());
        } else if (shock instanceof TradeAgreementShock a) {
            return new TradeAgreementShock(
                    a.imposer(),
                    a.targets(),
                    a.scope(),
                    a.margin(),
                    a.mutual(),
                    a.announced(),
                    a.effective(),
                    open,
                    a.phaseInMonths());
        } else if (shock instanceof InvestmentShock i) {
            return new InvestmentShock(
                    i.channel(), i.hosts(), i.amountUsdMn(), i.pctOfBase(), i.daysSaved(), i.start(), open, i.mix());
        } else if (shock instanceof TransportShock t) {
            return new TransportShock(
                    t.origins(), t.partners(), t.daysSaved(), t.freightPct(), t.start(), open, t.rampMonths());
        } else if (shock instanceof ChannelPolicyShock c) {
            return new ChannelPolicyShock(
                    c.channel(), c.partners(), c.sectors(), c.products(), c.pct(), c.affectedShare(), c.start(), open);
        }
        return ofGoods(shock, open);
    }

    private static Shock ofGoods(Shock shock, Optional<LocalDate> open) {
        if (shock instanceof DemandShock d) {
            return new DemandShock(
                    d.importers(),
                    d.sectors(),
                    d.products(),
                    d.pct(),
                    d.mode(),
                    d.start(),
                    open,
                    d.rampMonths(),
                    d.priceShare(),
                    d.tag());
        } else if (shock instanceof PriceShock p) {
            return new PriceShock(
                    p.exporters(),
                    p.partners(),
                    p.sectors(),
                    p.products(),
                    p.pct(),
                    p.start(),
                    open,
                    p.halfLifeMonths());
        } else if (shock instanceof VolumeShock v) {
            return new VolumeShock(
                    v.exporters(),
                    v.partners(),
                    v.sectors(),
                    v.products(),
                    v.pct(),
                    v.start(),
                    open,
                    v.halfLifeMonths());
        } else if (shock instanceof SupplyShock s) {
            return new SupplyShock(s.sectors(), s.capacityPct(), s.pricePct(), s.start(), open);
        }
        return ofRules(shock, open);
    }

    private static Shock ofRules(Shock shock, Optional<LocalDate> open) {
        if (shock instanceof DeMinimisShock d) {
            return new DeMinimisShock(
                    d.imposer(),
                    d.targets(),
                    d.sectors(),
                    d.products(),
                    d.date(),
                    open,
                    d.mode(),
                    d.rate(),
                    d.fee(),
                    d.currency(),
                    d.avgValue(),
                    d.affectedShare());
        } else if (shock instanceof ExportControlShock c) {
            return new ExportControlShock(
                    c.exporters(),
                    c.partners(),
                    c.sectors(),
                    c.products(),
                    c.mode(),
                    c.volumeCap(),
                    c.licenceDelayDays(),
                    c.elasticity(),
                    c.start(),
                    open);
        }
        return shock;
    }
}
