package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.flagOr;
import static io.tradewind.core.scenario.EventKey.required;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * A move of exchange rates against their base path.
 *
 * @param legs           one leg a currency, each against the yuan; currencies without a leg keep their rate against the dollar
 * @param start          first day of the move
 * @param rampMonths     months until it is complete, 0 for at once
 * @param halfLifeMonths months in which half of it fades after the ramp; none: it stays
 * @param strict         whether a move without a stated dollar leg is an error
 */
public record FxShock(List<Leg> legs, LocalDate start, int rampMonths, OptionalDouble halfLifeMonths, boolean strict)
        implements Shock {
    private static final double CROSS_TOLERANCE = 1e-3;

    private static final List<EventKey> LEG = List.of(
            required("pair", KeyType.PAIR, "CNY/EUR", "the yuan and the other currency, ISO 4217"),
            required(
                            "quote",
                            KeyType.WORD,
                            "CNY_PER_FX",
                            "what is counted: yuan per unit (up is a weaker yuan) or units per yuan")
                    .words(Arrays.stream(Quote.values()).map(Quote::name).toList()),
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
                                    "[{pair: CNY/USD, quote: CNY_PER_FX, pct: -2.4}, {pair: CNY/EUR, quote: CNY_PER_FX, pct: 10.6}]",
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
        return new Builder(legs, start);
    }

    /** Collects the parts. */
    public static final class Builder {
        private final List<Leg> legs;
        private final LocalDate start;
        private int rampMonths;
        private OptionalDouble halfLifeMonths = OptionalDouble.empty();
        private boolean strict = true;

        private Builder(List<Leg> legs, LocalDate start) {
            this.legs = legs;
            this.start = start;
        }

        /** Sets: months until it is complete, 0 for at once. */
        public Builder rampMonths(int newRampMonths) {
            rampMonths = newRampMonths;
            return this;
        }

        /** Sets: months in which half of it fades after the ramp. */
        public Builder halfLifeMonths(double newHalfLifeMonths) {
            halfLifeMonths = OptionalDouble.of(newHalfLifeMonths);
            return this;
        }

        /** Sets: whether a move without a stated dollar leg is an error. */
        public Builder strict(boolean newStrict) {
            strict = newStrict;
            return this;
        }

        /** The shock. */
        public FxShock build() {
            return new FxShock(legs, start, rampMonths, halfLifeMonths, strict);
        }
    }

    /** Which side of the pair is counted. */
    public enum Quote {
        /** Yuan per unit of the foreign currency: up means a weaker yuan. */
        CNY_PER_FX,
        /** Foreign currency per yuan: up means a stronger yuan. */
        FX_PER_CNY
    }

    /**
     * One exchange rate.
     *
     * @param currency the foreign currency, ISO 4217
     * @param quote    which side is counted
     * @param pct      change of the quoted rate in percent
     */
    public record Leg(String currency, Quote quote, double pct) {
        /** Checks that the parts are there. */
        public Leg {
            Check.notBlank(currency, "currency");
            Check.notNull(quote, "quote");
        }

        private static Leg of(EventValues values) {
            return new Leg(values.text("pair"), values.word("quote", Quote.class), values.number("pct"));
        }

        private Map<String, Object> written() {
            Map<String, Object> keys = new LinkedHashMap<>();
            keys.put("pair", "CNY/" + currency);
            keys.put("quote", quote.name());
            keys.put("pct", pct);
            return keys;
        }

        private String inWords() {
            String direction = logYuanPerUnit() > 0 ? "weaker" : "stronger";
            return "yuan " + direction + " against " + currency + " (" + Phrase.points(pct) + ")";
        }

        /**
         * Change of {@code ln(CNY per unit of the currency)}.
         *
         * @source MODEL §0: s_k
         */
        public double logYuanPerUnit() {
            double log = Math.log1p(pct / 100.0);
            return quote == Quote.CNY_PER_FX ? log : -log;
        }
    }

    /** Copies the legs and checks that the parts are there. */
    public FxShock {
        legs = List.copyOf(legs);
        Check.notNull(start, "start");
        Check.notNull(halfLifeMonths, "halfLifeMonths");
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
    public String inWords() {
        String first = legs.isEmpty() ? "no rate" : legs.get(0).inWords();
        return legs.size() <= 1 ? first : legs.size() + " rates: " + first + ", ...";
    }

    /** What has happened of the move when part of it is done, which then stays. */
    public FxShock happened(double done, int months) {
        List<Leg> part = legs.stream()
                .map(leg ->
                        new Leg(leg.currency(), leg.quote(), 100.0 * Math.expm1(done * Math.log1p(leg.pct() / 100.0))))
                .toList();
        return new FxShock(part, start, Math.min(months, rampMonths), OptionalDouble.empty(), strict);
    }

    @Override
    public void check(EventContext in, Findings findings) {
        findings.require(
                !legs.isEmpty(),
                "legs",
                "The move has no leg.",
                "Maybe add '{pair: CNY/USD, quote: CNY_PER_FX, pct: 0}'.");
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
            checkCurrency(leg.currency(), key + ".pair", in.world(), findings);
        }
        findings.require(
                !strict || legs.isEmpty() || seen.contains("USD"),
                "legs",
                "No leg says how the yuan moves against the dollar.",
                "Maybe add '{pair: CNY/USD, quote: CNY_PER_FX, pct: 0}', or 'strict: false' to hold it.");
        MoveCheck.ramp(rampMonths, findings);
        MoveCheck.halfLife(halfLifeMonths, findings);
    }

    private static void checkCurrency(String currency, String key, Selection world, Findings findings) {
        world.economy().monthlyBaseline().ifPresent(baseline -> {
            Set<String> known = new LinkedHashSet<>(Set.of("USD"));
            known.addAll(baseline.exchangeRates().unitsPerUsd().keySet());
            known.remove("CNY");
            findings.requireKnown(
                    known.size() == 1 || known.contains(currency),
                    key,
                    "The world '" + world.economy().id() + "' has no rate for the currency '" + currency + "'.",
                    currency,
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
        earlier.legs.forEach(leg -> stated.put(leg.currency(), leg.logYuanPerUnit()));
        for (int k = 0; k < legs.size(); k++) {
            Leg leg = legs.get(k);
            Double before = stated.get(leg.currency());
            if (before != null) {
                boolean agrees = Math.abs(Math.expm1(leg.logYuanPerUnit() - before)) <= CROSS_TOLERANCE;
                findings.add(
                        "legs[" + k + "].pct",
                        "The yuan's rate against " + leg.currency() + " is moved by '" + other.id()
                                + "' on the same day" + (agrees ? "." : ", by another amount."),
                        "Maybe remove one of the two legs.");
            }
        }
    }

    @Override
    public void act(Event self, Effects on) {
        on.currencies(self, this);
    }
}
