package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.choice;
import static io.tradewind.core.scenario.EventKey.optional;
import static io.tradewind.core.scenario.EventKey.required;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.WorldWords.Role;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Belt and Road investment above or below its base path, through one of three channels.
 *
 * @param channel     how it reaches trade
 * @param hosts       host regions or groups
 * @param amountUsdMn million USD over the whole period, spread evenly; either this or {@code pctOfBase}
 * @param pctOfBase   percent of the base path of these hosts; either this or {@code amountUsdMn}
 * @param daysSaved   of the transport channel: days saved on a shipment to and from the hosts once built
 * @param start       first day
 * @param end         first day after it; open if left out (only with {@code pctOfBase})
 * @param mix         share of each sector in the goods that contracts carry, summing to 1; the parameters {@code comp_*} if empty
 */
public record InvestmentShock(
        Channel channel,
        List<String> hosts,
        OptionalDouble amountUsdMn,
        OptionalDouble pctOfBase,
        OptionalDouble daysSaved,
        LocalDate start,
        Optional<LocalDate> end,
        SortedMap<String, Double> mix)
        implements Shock {
    /** What an event decides that may count investment twice. */
    static final String MATTER = "investment";

    private static final double SUM_TOLERANCE = 1e-6;

    /** The kind. */
    public static final EventKind<InvestmentShock> KIND = EventKind.of(
                    InvestmentShock.class,
                    "investment",
                    "investment abroad",
                    "Belt and Road investment above or below its base path, through one of three channels.")
            .key(
                    choice(
                            "channel",
                            Channel.CONTRACT,
                            "goods of contracts, stock of direct investment, or days saved"),
                    InvestmentShock::channel)
            .key(
                    required("hosts", KeyType.WORDS, "[BRI]", "host regions or groups")
                            .names(Role.REGION),
                    InvestmentShock::hosts)
            .key(
                    optional(
                                    "amountUsdMn",
                                    KeyType.USD_MN,
                                    "24 bn USD",
                                    "amount over the whole period, million USD; this or pctOfBase")
                            .within(Limit.AMOUNT),
                    InvestmentShock::amountUsdMn)
            .key(
                    optional("pctOfBase", KeyType.PERCENT, "25", "percent of the base path; this or amountUsdMn")
                            .within(Limit.OF_BASE)
                            .inTemplates(),
                    InvestmentShock::pctOfBase)
            .key(
                    optional(
                                    "daysSaved",
                                    KeyType.NUMBER,
                                    "2",
                                    "of the transport channel: days saved on a shipment once built")
                            .within(Limit.DAYS_SAVED),
                    InvestmentShock::daysSaved)
            .key(EventKeys.START, InvestmentShock::start)
            .key(
                    optional("end", KeyType.DATE, "2027-12-31", "first day after it; required with amountUsdMn")
                            .otherwise("open"),
                    InvestmentShock::end)
            .key(
                    optional(
                                    "mix",
                                    KeyType.SHARES,
                                    "{machinery: 0.6, metals: 0.4}",
                                    "share of each sector in the goods of contracts, sum 1")
                            .otherwise("the parameters comp.*")
                            .names(Role.SECTOR),
                    InvestmentShock::mix)
            .reads(v -> new InvestmentShock(
                    v.word("channel", Channel.class),
                    v.words("hosts"),
                    v.findNumber("amountUsdMn"),
                    v.findNumber("pctOfBase"),
                    v.findNumber("daysSaved"),
                    v.day("start"),
                    v.findDay("end"),
                    v.shares("mix")));

    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(Channel channel, List<String> hosts, LocalDate start) {
        return new Builder().set("channel", channel).set("hosts", hosts).set("start", start);
    }

    /** Collects the parts. */
    public static final class Builder extends ShockBuilder.Ending<InvestmentShock, Builder> {
        private Builder() {
            super(KIND);
        }

        /** Sets: million USD over the whole period, spread evenly. */
        public Builder amountUsdMn(double amountUsdMn) {
            return set("amountUsdMn", amountUsdMn);
        }

        /** Sets: percent of the base path of these hosts. */
        public Builder pctOfBase(double pctOfBase) {
            return set("pctOfBase", pctOfBase);
        }

        /** Sets: of the transport channel: days saved on a shipment to and from the hosts once built. */
        public Builder daysSaved(double daysSaved) {
            return set("daysSaved", daysSaved);
        }

        /** Sets: share of each sector in the goods that contracts carry, summing to 1. */
        public Builder mix(SortedMap<String, Double> mix) {
            return set("mix", mix);
        }
    }

    /** How investment reaches trade. */
    public enum Channel {
        /** Construction contracts carry goods while they are built. */
        CONTRACT,
        /** The stock of direct investment raises exports to the host. */
        OFDI,
        /** Ports and railways save days. */
        TRANSPORT
    }

    /** Copies lists and maps and checks that the parts are there. */
    public InvestmentShock {
        Check.present("channel, amountUsdMn, pctOfBase, daysSaved", channel, amountUsdMn, pctOfBase, daysSaved);
        Check.present("start, end", start, end);
        hosts = List.copyOf(hosts);
        mix = Collections.unmodifiableSortedMap(new TreeMap<>(mix));
    }

    /** An amount of money needs its last day. */
    @Override
    public Shock withoutEnd() {
        return amountUsdMn.isPresent() ? this : Shock.super.withoutEnd();
    }

    @Override
    public boolean isZero() {
        return amountUsdMn.orElse(0.0) == 0.0 && pctOfBase.orElse(0.0) == 0.0 && daysSaved.orElse(0.0) == 0.0;
    }

    @Override
    public EventKind<InvestmentShock> kind() {
        return KIND;
    }

    @Override
    public String inWords(Optional<ReporterProfile> reporter) {
        return EventKey.word(channel) + " in " + Phrase.words(hosts) + ": " + Phrase.amount(amountUsdMn, " mn USD")
                + Phrase.amount(pctOfBase, " % of base") + Phrase.amount(daysSaved, " days saved");
    }

    @Override
    public void check(EventContext in, Findings findings) {
        in.world().checkRegions(findings, "hosts", hosts);
        boolean amount = amountUsdMn.isPresent();
        findings.require(
                amount != pctOfBase.isPresent() || channel == Channel.TRANSPORT && !amount,
                amount ? "pctOfBase" : "amountUsdMn",
                "The event must have " + (amount ? "only " : "") + "one of 'amountUsdMn' and 'pctOfBase'.",
                amount ? "Maybe remove one of the two." : "Maybe add 'pctOfBase: 25'.");
        checkDays(findings);
        checkSize(findings);
        checkBase(in.world(), findings);
        findings.endsAfter(start, end, "start");
        checkMix(in.world(), findings);
    }

    private void checkDays(Findings findings) {
        boolean transport = channel == Channel.TRANSPORT;
        findings.require(
                transport == daysSaved.isPresent(),
                "daysSaved",
                transport
                        ? "The transport channel needs the days it saves."
                        : "Days are saved through the transport channel only.",
                transport ? "Maybe add 'daysSaved: 2'." : "Maybe use 'channel: transport'.");
    }

    private void checkSize(Findings findings) {
        amountUsdMn.ifPresent(value -> findings.requireBound(
                !(value < 0),
                "amountUsdMn",
                "The amount " + Findings.text(value) + " is negative.",
                "Maybe use 'pctOfBase' for less than the base path."));
        pctOfBase.ifPresent(value -> findings.requireBound(
                !(value < Limit.OF_BASE.low()),
                "pctOfBase",
                "The change of " + Findings.text(value) + " % takes away more than there is.",
                "Maybe use -100 or more."));
        findings.require(
                amountUsdMn.isEmpty() || end.isPresent(),
                "end",
                "An amount needs an end: it is spread evenly over the whole period.",
                "Maybe add 'end'.");
    }

    /** A change against the base path, and any change of the stock of direct investment, needs a host that the base path reaches. */
    private void checkBase(Selection world, Findings findings) {
        boolean needsBase = pctOfBase.isPresent() || channel == Channel.OFDI;
        findings.require(
                !needsBase || !Collections.disjoint(world.regions(hosts), world.regions(List.of("BRI"))),
                "hosts",
                "None of the hosts is on the base path of Belt and Road investment.",
                "Maybe name members of 'BRI', or use 'channel: contract' with 'amountUsdMn'.");
    }

    private void checkMix(Selection world, Findings findings) {
        world.checkShares(findings, "mix", mix);
        double sum = mix.values().stream().mapToDouble(Double::doubleValue).sum();
        findings.require(
                mix.isEmpty() || Math.abs(sum - 1) <= SUM_TOLERANCE,
                "mix",
                "The shares of the mix sum to " + Findings.text(sum) + ", not to 1.",
                "Maybe add the missing sector, or scale the shares.");
    }

    @Override
    public List<String> decides() {
        return List.of(MATTER);
    }

    @Override
    public boolean isLasting() {
        return channel == Channel.TRANSPORT;
    }

    @Override
    public void act(Event self, Effects on) {
        on.investment(self, this);
    }
}
