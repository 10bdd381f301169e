package io.tradewind.cli.report;

import io.tradewind.core.scenario.DemandShock;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.InvestmentShock;
import io.tradewind.core.scenario.ParameterShock;
import io.tradewind.core.scenario.PriceShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.ScenarioSpan;
import io.tradewind.core.scenario.Shock;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.ThreatShock;
import io.tradewind.core.scenario.TransportShock;
import io.tradewind.core.scenario.TruceShock;
import io.tradewind.core.scenario.VolumeShock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The events of a scenario by the day on which they begin, each in a few words. */
final class Calendar {
    private static final double PERCENT = 100.0;
    private static final int MOST_WORDS = 4;

    private Calendar() {}

    /** The calendar as a sheet. */
    static Sheet<Event> of(Scenario scenario) {
        List<Event> events = scenario.events().stream()
                .sorted(Comparator.comparing(
                        (Event event) -> start(event.shock()).orElse(LocalDate.MIN)))
                .toList();
        return new Sheet<>(
                List.of(
                        Column.text("from", "from", event -> text(start(event.shock()))),
                        Column.text("until", "until", event -> text(end(event.shock()))),
                        Column.text("kind", "kind", event -> event.shock().kind()),
                        Column.text("id", "event", Event::id),
                        Column.text("what", "what", event -> what(event) + likely(event)),
                        Column.text("label", "", Event::label)),
                events);
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static Optional<LocalDate> start(Shock shock) {
        return shock instanceof TariffShock tariff ? Optional.of(tariff.effective()) : ScenarioSpan.firstDay(shock);
    }

    private static Optional<LocalDate> end(Shock shock) {
        if (shock instanceof TariffShock tariff) {
            return tariff.end();
        } else if (shock instanceof ThreatShock threat) {
            return threat.resolved();
        } else if (shock instanceof TruceShock truce) {
            return Optional.of(truce.expiry());
        } else if (shock instanceof InvestmentShock investment) {
            return investment.end();
        } else if (shock instanceof DemandShock demand) {
            return demand.end();
        } else if (shock instanceof PriceShock price) {
            return price.end();
        } else if (shock instanceof VolumeShock volume) {
            return volume.end();
        }
        return shock instanceof TransportShock transport ? transport.end() : Optional.empty();
    }

    private static String likely(Event event) {
        return event.probability() == 1.0 ? "" : ", probability " + number(event.probability());
    }

    private static String what(Event event) {
        Shock shock = event.shock();
        if (shock instanceof TariffShock tariff) {
            return tariff.imposer() + " on " + words(tariff.targets()) + ": "
                    + tariff.op().name().toLowerCase(Locale.ROOT) + " " + percent(tariff.rate());
        } else if (shock instanceof ThreatShock threat) {
            return threat.imposer() + " on " + words(threat.targets()) + ": " + percent(threat.rate());
        } else if (shock instanceof TruceShock truce) {
            return "suspends " + words(truce.suspends());
        } else if (shock instanceof FxShock fx) {
            return fx.legs().size() == 1
                    ? leg(fx.legs().get(0))
                    : fx.legs().size() + " rates: " + leg(fx.legs().get(0)) + ", ...";
        } else if (shock instanceof InvestmentShock investment) {
            return investment(investment);
        } else if (shock instanceof ParameterShock parameter) {
            return parameter.parameter() + " = " + number(parameter.value());
        }
        return goods(shock);
    }

    private static String goods(Shock shock) {
        if (shock instanceof DemandShock demand) {
            return words(demand.importers()) + " buys " + words(demand.sectors(), demand.products()) + ": "
                    + points(demand.pct());
        } else if (shock instanceof PriceShock price) {
            return words(price.exporters()) + " sells " + words(price.sectors(), price.products()) + ": price "
                    + points(price.pct());
        } else if (shock instanceof VolumeShock volume) {
            return words(volume.exporters()) + " sells " + words(volume.sectors(), volume.products()) + ": volume "
                    + points(volume.pct());
        } else if (shock instanceof TransportShock transport) {
            return words(transport.origins()) + " to " + words(transport.partners()) + ": "
                    + amount(transport.daysSaved(), " days saved") + amount(transport.freightPct(), " % freight");
        }
        return "";
    }

    private static String investment(InvestmentShock shock) {
        return shock.channel().name().toLowerCase(Locale.ROOT) + " in " + words(shock.hosts()) + ": "
                + amount(shock.amountUsdMn(), " mn USD") + amount(shock.pctOfBase(), " % of base")
                + amount(shock.daysSaved(), " days saved");
    }

    private static String leg(FxShock.Leg leg) {
        boolean weaker = leg.logYuanPerUnit() > 0;
        return "yuan " + (weaker ? "weaker" : "stronger") + " against " + leg.currency() + " (" + points(leg.pct())
                + ")";
    }

    private static String amount(OptionalDouble value, String unit) {
        return value.isPresent() ? number(value.getAsDouble()) + unit : "";
    }

    private static String words(List<String> words) {
        String first = words.stream().limit(MOST_WORDS).collect(Collectors.joining(", "));
        return words.size() <= MOST_WORDS ? first : first + " and " + (words.size() - MOST_WORDS) + " more";
    }

    private static String words(List<String> sectors, List<String> products) {
        return words(products.isEmpty() ? sectors : products);
    }

    private static String percent(double fraction) {
        return number(Math.rint(fraction * PERCENT * PERCENT) / PERCENT) + " %";
    }

    private static String points(double percent) {
        return (percent > 0 ? "+" : "") + number(percent) + " %";
    }

    private static String number(double value) {
        return Column.plainText(value);
    }
}
