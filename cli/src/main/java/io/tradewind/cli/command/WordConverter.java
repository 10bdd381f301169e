package io.tradewind.cli.command;

import io.tradewind.app.render.OutputFormat;
import io.tradewind.app.session.ChartName;
import io.tradewind.app.session.Draws;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.RevenueUse;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.nash.NashRule;
import io.tradewind.scenarios.backtest.ForecastMethod;
import io.tradewind.scenarios.explain.Grouping;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a few words, in upper or lower case. */
abstract class WordConverter<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {
    private final E[] values;
    private final Function<E, String> word;

    WordConverter(E[] values, Function<E, String> word) {
        this.values = values;
        this.word = word;
    }

    private List<String> words() {
        return Arrays.stream(values).map(word).toList();
    }

    @Override
    public E convert(String text) {
        return Arrays.stream(values)
                .filter(value -> word.apply(value).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () -> new TypeConversionException("'" + text + "' is none of " + words() + "." + near(text)));
    }

    /** The words are all there already: only one that is near is worth a sentence more. */
    private String near(String text) {
        return Nearest.to(text, words())
                .map(word -> " Maybe use '" + word + "'.")
                .orElse(" Maybe use one of these.");
    }

    @Override
    public Iterator<String> iterator() {
        return words().iterator();
    }

    /** Formats of answers. */
    static final class Format extends WordConverter<OutputFormat> {
        Format() {
            super(OutputFormat.values(), OutputFormat::label);
        }
    }

    /** What draws make of open events. */
    static final class OpenEvents extends WordConverter<Draws.Events> {
        OpenEvents() {
            super(Draws.Events.values(), events -> events.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Frequencies. */
    static final class Period extends WordConverter<Frequency> {
        Period() {
            super(Frequency.values(), Frequency::label);
        }
    }

    /** Currencies: the dollar, and the shipped reporter's as it is called. */
    static final class Currency extends WordConverter<CurrencyView> {
        Currency() {
            super(CurrencyView.values(), view -> view == CurrencyView.USD ? "USD" : "CNY");
        }
    }

    /** Ways to find the base path after an origin. */
    static final class Forecast extends WordConverter<ForecastMethod> {
        Forecast() {
            super(ForecastMethod.values(), ForecastMethod::label);
        }
    }

    /** Directions of trade. */
    static final class Flow extends WordConverter<TradeDirection> {
        Flow() {
            super(TradeDirection.values(), TradeDirection::label);
        }
    }

    /** Charts. */
    static final class Chart extends WordConverter<ChartName> {
        Chart() {
            super(ChartName.values(), ChartName::label);
        }
    }

    /** How events become players. */
    static final class Players extends WordConverter<Grouping> {
        Players() {
            super(Grouping.values(), grouping -> grouping.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Conditions that tariffs meet; one of them only tests the derivation of the others. */
    static final class TariffRule extends WordConverter<NashRule> {
        TariffRule() {
            super(
                    new NashRule[] {NashRule.EXACT, NashRule.SIMPLE, NashRule.PRINTED, NashRule.PARTNER},
                    rule -> rule.name().toLowerCase(Locale.ROOT));
        }
    }

    /** What happens to deficits. */
    static final class Deficits extends WordConverter<DeficitClosure> {
        Deficits() {
            super(DeficitClosure.values(), closure -> closure.name().toLowerCase(Locale.ROOT));
        }
    }

    /** What becomes of duty revenue. */
    static final class Revenue extends WordConverter<RevenueUse> {
        Revenue() {
            super(
                    RevenueUse.values(),
                    use -> use.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
