package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.flagOr;
import static io.tradewind.core.scenario.EventKey.required;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.WorldWords;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A move of exchange rates against their base path.
 *
 * @param legs           one leg a currency, each against that of the reporter; currencies without a leg keep their rate against the dollar
 * @param start          first day of the move
 * @param rampMonths     months until it is complete, 0 for at once
 * @param halfLifeMonths months in which half of it fades after the ramp; none: it stays
 * @param strict         whether a move without a stated dollar leg is an error
 */
public record FxShock(List<Leg> legs, LocalDate start, int rampMonths, OptionalDouble halfLifeMonths, boolean strict)
        implements Shock {
    private static final double CROSS_TOLERANCE = 1e-3;
    private static final String DOLLAR = "USD";

    private static final List<EventKey> LEG = List.of(
            required("pair", KeyType.PAIR, "EUR/JPY", "the reporter's currency and another one, ISO 4217"),
            required(
                    "quote",
                    KeyType.QUOTE,
                    "EUR_PER_FX",
                    "what is counted: the reporter's currency per unit (up is weaker) or units per that currency"),
            required("pct", KeyType.PERCENT, "10.6", "change of the quoted rate, percent")
                    .within(Limit.RATE_MOVE));

    /** The kind. */
    public static final EventKind<FxShock> KIND = EventKind.of(
                    FxShock.class,
                    "fx",
                    "exchange rates",
                    "A move of exchange rates against their base path; a currency without a leg keeps its rate against the dollar.")
            .key(
                    required(
                                    "legs",
                                    KeyType.OBJECTS,
                                    "[{pair: EUR/USD, quote: EUR_PER_FX, pct: -2.4}, {pair: EUR/JPY, quote: EUR_PER_FX, pct: 10.6}]",
                                    "one leg a currency")
                            .keys(LEG),
                    fx -> fx.legs().stream().map(Leg::written).toList())
            .key(EventKeys.START, FxShock::start)
            .key(EventKeys.RAMP, FxShock::rampMonths)
            .key(EventKeys.HALF_LIFE, FxShock::halfLifeMonths)
            .key(flagOr(true, "strict", "whether a move without a stated dollar leg is an error"), FxShock::strict)
            .reads(v -> new FxShock(
                    v.objects("legs").stream().map(Leg::of).toList(),
                    v.day("start"),
                    v.whole("rampMonths"),
                    v.findNumber("halfLifeMonths"),
                    v.flag("strict")));

    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(List<Leg> legs, LocalDate start) {
        return new Builder()
                .set("legs", legs.stream().map(Leg::written).toList())
                .set("start", start);
    }

    /** Collects the parts. */
    public static final class Builder extends ShockBuilder<FxShock, Builder> {
        private Builder() {
            super(KIND);
        }

        /** Sets: months until it is complete, 0 for at once. */
        public Builder rampMonths(int rampMonths) {
            return set("rampMonths", rampMonths);
        }

        /** Sets: months in which half of it fades after the ramp. */
        public Builder halfLifeMonths(double halfLifeMonths) {
            return set("halfLifeMonths", halfLifeMonths);
        }

        /** Sets: whether a move without a stated dollar leg is an error. */
        public Builder strict(boolean strict) {
            return set("strict", strict);
        }
    }

    /** Which side of the pair is counted. */
    public enum Quote {
        /** Units of the reporter's currency per unit of the other: up means that the reporter's is weaker. */
        HOME_PER_FX("_PER_FX"),
        /** Units of the other currency per unit of the reporter's: up means that the reporter's is stronger. */
        FX_PER_HOME("FX_PER_");

        private final String word;

        Quote(String word) {
            this.word = word;
        }

        /** As files spell it, such as {@code EUR_PER_FX}. */
        String written(String home) {
            return this == HOME_PER_FX ? home + word : word + home;
        }
    }

    /**
     * One exchange rate.
     *
     * @param home     the reporter's currency, ISO 4217
     * @param currency the other one
     * @param quote    which side is counted
     * @param pct      change of the quoted rate in percent
     */
    public record Leg(String home, String currency, Quote quote, double pct) {
        /** Checks that the parts are there. */
        public Leg {
            Check.notBlank(home, "home currency");
            Check.notBlank(currency, "currency");
            Check.notNull(quote, "quote");
        }

        /** The quote says which of the pair is the reporter's; if it is neither, both stand for the other one, which the check refuses. */
        private static Leg of(EventValues values) {
            String quoted = values.text("quote");
            Quote quote = quoted.startsWith(Quote.FX_PER_HOME.word) ? Quote.FX_PER_HOME : Quote.HOME_PER_FX;
            String home = quoted.replace(quote.word, "");
            String pair = values.text("pair");
            String other = pair.startsWith(home + "/") ? pair.substring(home.length() + 1) : pair;
            return new Leg(home, other.replace("/" + home, ""), quote, values.number("pct"));
        }

        /** Whether it counts that currency against one other. */
        private boolean joins(String own) {
            return home.equals(own) && !currency.contains("/") && !currency.equals(own);
        }

        private Map<String, Object> written() {
            Map<String, Object> keys = new LinkedHashMap<>();
            keys.put("pair", home + "/" + currency);
            keys.put("quote", quote.written(home));
            keys.put("pct", pct);
            return keys;
        }

        private String inWords(Optional<ReporterProfile> reporter) {
            String direction = logHomePerUnit() > 0 ? "weaker" : "stronger";
            return name(home, reporter) + " " + direction + " against " + currency + " (" + Phrase.points(pct) + ")";
        }

        /**
         * Change of {@code ln(units of the reporter's currency per unit of the other)}.
         *
         * @source MODEL §0: s_k
         */
        public double logHomePerUnit() {
            double log = Math.log1p(pct / 100.0);
            return quote == Quote.HOME_PER_FX ? log : -log;
        }
    }

    /** What a currency is called. */
    private static String name(String currency, Optional<ReporterProfile> reporter) {
        return reporter.filter(profile -> profile.currency().equals(currency))
                .map(ReporterProfile::currencyName)
                .orElse(currency);
    }

    /** Copies the legs and checks that the parts are there. */
    public FxShock {
        legs = List.copyOf(legs);
        Check.present("start, halfLifeMonths", start, halfLifeMonths);
    }

    @Override
    public boolean isZero() {
        return legs.stream().allMatch(leg -> leg.pct() == 0.0);
    }

    @Override
    public EventKind<FxShock> kind() {
        return KIND;
    }

    @Override
    public String inWords(Optional<ReporterProfile> reporter) {
        String first = legs.isEmpty() ? "no rate" : legs.get(0).inWords(reporter);
        return legs.size() <= 1 ? first : legs.size() + " rates: " + first + ", ...";
    }

    /** What has happened of the move when part of it is done, which then stays. */
    public FxShock happened(double done, int months) {
        List<Leg> part = legs.stream()
                .map(leg -> new Leg(
                        leg.home(),
                        leg.currency(),
                        leg.quote(),
                        100.0 * Math.expm1(done * Math.log1p(leg.pct() / 100.0))))
                .toList();
        return new FxShock(part, start, Math.min(months, rampMonths), OptionalDouble.empty(), strict);
    }

    @Override
    public void check(EventContext in, Findings findings) {
        Optional<ReporterProfile> reporter = in.world().economy().reporter();
        String home = reporter.map(ReporterProfile::currency)
                .orElse(legs.isEmpty() ? "EUR" : legs.get(0).home());
        String against = "Maybe add '{pair: " + home + "/" + DOLLAR + ", quote: " + Quote.HOME_PER_FX.written(home)
                + ", pct: 0}'";
        findings.require(!legs.isEmpty(), "legs", "The move has no leg.", against + ".");
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < legs.size(); i++) {
            Leg leg = legs.get(i);
            String key = "legs[" + i + "]";
            MoveCheck.rateMove(leg.pct(), key + ".pct", findings);
            if (leg.pct() > Limit.RATE_MOVE.low()) {
                findings.within(leg.pct(), Limit.RATE_MOVE, key + ".pct");
            }
            findings.require(
                    seen.add(leg.currency()),
                    key + ".pair",
                    "The currency " + leg.currency() + " stands twice.",
                    "Maybe remove one of the two legs.");
            checkPair(leg, home, key, in.world(), findings);
        }
        boolean joined = legs.stream().allMatch(leg -> leg.joins(home));
        findings.require(
                !strict || !joined || legs.isEmpty() || home.equals(DOLLAR) || seen.contains(DOLLAR),
                "legs",
                "No leg says how the " + name(home, reporter) + " moves against the dollar.",
                against + ", or 'strict: false' to hold it.");
        MoveCheck.ramp(rampMonths, findings);
        MoveCheck.halfLife(halfLifeMonths, findings);
    }

    /** A leg joins the reporter's currency, which the quote counts, with one that has a rate. */
    private static void checkPair(Leg leg, String home, String key, Selection world, Findings findings) {
        Economy economy = world.economy();
        boolean apart = leg.currency().contains("/");
        String pair = apart ? leg.currency() : leg.home() + "/" + leg.currency();
        Optional<Problem> wrong = WorldWords.of(economy).pair(key + ".pair", pair);
        if (wrong.isPresent()) {
            findings.add(wrong.get());
        } else if (!leg.joins(home)) {
            findings.add(
                    key + ".quote",
                    "The rate '" + leg.quote().written(leg.home()) + "' does not count the "
                            + name(home, economy.reporter()) + ".",
                    "Maybe use " + Quote.HOME_PER_FX.written(home) + " or " + Quote.FX_PER_HOME.written(home) + ".");
        } else {
            checkCurrency(leg, key + ".pair", world, findings);
        }
    }

    private static void checkCurrency(Leg leg, String key, Selection world, Findings findings) {
        world.economy().monthlyBaseline().ifPresent(baseline -> {
            Set<String> rates =
                    new TreeSet<>(baseline.exchangeRates().unitsPerUsd().keySet());
            rates.remove(leg.home());
            Set<String> known = new LinkedHashSet<>(Set.of(DOLLAR));
            known.addAll(rates);
            findings.requireKnown(
                    rates.isEmpty() || known.contains(leg.currency()),
                    key,
                    "The world '" + world.economy().id() + "' has no rate for the currency '" + leg.currency() + "'.",
                    leg.currency(),
                    known);
        });
    }

    @Override
    public List<String> decides() {
        return List.of("currencies on " + start);
    }

    /** Two moves that start the same day and both state a currency must agree, and then one of them is too many. */
    @Override
    public void checkAgainst(Event self, Event other, boolean later, Selection world, Findings findings) {
        if (!later || !(other.shock() instanceof FxShock earlier) || !earlier.start.equals(start)) {
            return;
        }
        Map<String, Double> stated = new TreeMap<>();
        earlier.legs.forEach(leg -> stated.put(leg.currency(), leg.logHomePerUnit()));
        for (int k = 0; k < legs.size(); k++) {
            Leg leg = legs.get(k);
            Double before = stated.get(leg.currency());
            if (before != null) {
                boolean agrees = Math.abs(Math.expm1(leg.logHomePerUnit() - before)) <= CROSS_TOLERANCE;
                findings.add(
                        "legs[" + k + "].pct",
                        "The " + name(leg.home(), world.economy().reporter()) + "'s rate against " + leg.currency()
                                + " is moved by '" + other.id() + "' on the same day"
                                + (agrees ? "." : ", by another amount."),
                        "Maybe remove one of the two legs.");
            }
        }
    }

    @Override
    public void act(Event self, Effects on) {
        on.currencies(self, this);
    }
}
