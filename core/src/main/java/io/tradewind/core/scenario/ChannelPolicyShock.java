package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.choice;
import static io.tradewind.core.scenario.EventKey.required;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.parameter.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A policy that moves one channel of the reporter's exports: pilot zones, rebates or inspections.
 *
 * @param channel       the channel
 * @param partners      importing regions or groups
 * @param sectors       sector codes or {@code all}; empty if products are named
 * @param products      product codes or aggregates of the panel; empty if sectors are named
 * @param pct           change of the channel's quantity in percent
 * @param affectedShare share of these goods' trade that goes through the channel, 0 to 1
 * @param start         first day
 * @param end           first day after it; open if left out
 */
public record ChannelPolicyShock(
        Channel channel,
        List<String> partners,
        List<String> sectors,
        List<String> products,
        double pct,
        double affectedShare,
        LocalDate start,
        Optional<LocalDate> end)
        implements Shock {
    /** The kind. */
    public static final EventKind<ChannelPolicyShock> KIND = EventKind.of(
                    ChannelPolicyShock.class,
                    "channel_policy",
                    "customs channels",
                    "A policy that moves one channel of the reporter's exports, such as pilot zones, rebates or inspections.")
            .key(
                    choice("channel", Channel.CBEC, "cross-border e-commerce or market procurement"),
                    ChannelPolicyShock::channel)
            .key(EventKeys.PARTNERS, ChannelPolicyShock::partners)
            .key(EventKeys.SECTORS, ChannelPolicyShock::sectors)
            .key(EventKeys.PRODUCTS, ChannelPolicyShock::products)
            .key(
                    required("pct", KeyType.PERCENT, "10", "change of the channel's quantity, percent")
                            .within(Limit.DEMAND),
                    ChannelPolicyShock::pct)
            .key(EventKeys.AFFECTED, ChannelPolicyShock::affectedShare)
            .key(EventKeys.START, ChannelPolicyShock::start)
            .key(EventKeys.END, ChannelPolicyShock::end)
            .reads(v -> new ChannelPolicyShock(
                    v.word("channel", Channel.class),
                    v.words("partners"),
                    v.words("sectors"),
                    v.words("products"),
                    v.number("pct"),
                    v.number("affectedShare"),
                    v.day("start"),
                    v.findDay("end")));

    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(
            Channel channel, List<String> partners, double pct, double affectedShare, LocalDate start) {
        return new Builder()
                .set("channel", channel)
                .set("partners", partners)
                .set("pct", pct)
                .set("affectedShare", affectedShare)
                .set("start", start);
    }

    /** Collects the parts. */
    public static final class Builder extends ShockBuilder.OfGoods<ChannelPolicyShock, Builder> {
        private Builder() {
            super(KIND);
        }
    }

    /** A channel of exports. */
    public enum Channel {
        /** Cross-border e-commerce. */
        CBEC,
        /** Market procurement. */
        MARKET_PROCUREMENT
    }

    /** Copies the lists and checks that the parts are there. */
    public ChannelPolicyShock {
        Check.present("channel, start, end", channel, start, end);
        partners = List.copyOf(partners);
        sectors = List.copyOf(sectors);
        products = List.copyOf(products);
    }

    @Override
    public boolean isZero() {
        return pct == 0.0 || affectedShare == 0.0;
    }

    @Override
    public EventKind<ChannelPolicyShock> kind() {
        return KIND;
    }

    @Override
    public String inWords(Optional<ReporterProfile> reporter) {
        return EventKey.word(channel).replace('_', ' ') + " to " + Phrase.words(partners) + ", "
                + Phrase.goods(sectors, products) + ": " + Phrase.points(pct);
    }

    @Override
    public void check(EventContext in, Findings findings) {
        in.world().checkPartners(findings, "partners", partners);
        in.world().checkGoods(findings, sectors, products);
        MoveCheck.points(pct, "pct", findings);
        findings.endsAfter(start, end, "start");
    }

    @Override
    public List<Event> simple(Event self, Economy economy, Parameters parameters) {
        return List.of(self.withShock(volume(affectedShare)));
    }

    /** The quantity of goods of which that share goes through the channel. */
    public VolumeShock volume(double share) {
        return new VolumeShock(
                List.of(ReporterProfile.WORD),
                partners,
                sectors,
                products,
                share * pct,
                start,
                end,
                OptionalDouble.empty());
    }

    @Override
    public void act(Event self, Effects on) {
        on.channel(self, this);
    }
}
