package io.tradewind.app.answer;

import io.tradewind.app.document.Format;
import io.tradewind.app.document.Unit;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.Quantiles;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.scenarios.data.Vintage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The main result in a sentence or two for each direction of trade. */
record Headline(ProjectionRun run, Names names) {
    private static final int NAMED = 2;
    private static final double BILLION = 1000.0;

    /** About one line; the lines by partner, largest movers first, are named as far as they go either way. */
    String of(Line line, List<Line> partners, Quantiles band) {
        if (Double.isNaN(line.baselineMn())) {
            return subject(line) + ": not known; the notes say why.";
        }
        if (line.baselineMn() == 0.0 && line.scenarioMn() == 0.0) {
            return subject(line) + ": none.";
        }
        StringBuilder text = new StringBuilder(subject(line))
                .append(": ")
                .append(growth(line))
                .append('.');
        Horizon horizon = run.about().horizon();
        if (run.about().changesNothing()) {
            boolean named = run.about().basePath().isPresent();
            return text.append(
                            named ? " Nothing changed: this is the base path." : " No events: this is the base path.")
                    .toString();
        }
        List<Line> movers = movers(partners);
        Unit unit = unit(line, movers);
        text.append(" The events move them by ").append(effect(line, unit));
        if (Double.isFinite(band.p10())) {
            text.append(", 80 % band ")
                    .append(Format.CHANGE.text(band.p10()))
                    .append(" to ")
                    .append(Format.CHANGE.text(band.p90()))
                    .append(" %,");
        }
        text.append(" from ")
                .append(horizon.from())
                .append(" to ")
                .append(horizon.to())
                .append(counted(line));
        List<String> named = movers.stream()
                .map(mover -> names.partner(mover.first()) + " " + effect(mover, unit))
                .toList();
        return text.append(named.isEmpty() ? "." : ": " + String.join(", ", named) + ".")
                .toString();
    }

    /** From when on the effect is counted, if the first months of the line are printed. */
    private String counted(Line line) {
        return run.vintage()
                .map(Vintage::forecastOrigin)
                .filter(origin -> run.about().basePath().isEmpty()
                        && run.isPanelReporter(line.first().reporter())
                        && !run.about().horizon().from().isAfter(origin))
                .map(origin -> ", all of it after " + origin)
                .orElse("");
    }

    private String subject(Line line) {
        String channel = line.first().channel();
        return (isExports(line) ? "Exports of " : "Imports of ")
                + names.reporter(line.first())
                + (channel.equals(Lines.ALL) ? "" : " (" + channel + ")")
                + narrowed(line);
    }

    /** To whom and of what, as far as not everything is meant. */
    String narrowed(Line line) {
        return (line.partner().equals(Lines.WORLD)
                        ? ""
                        : (isExports(line) ? " to " : " from ") + names.partner(line.first()))
                + (line.product().equals(Lines.ALL) ? "" : ", " + names.product(line.first()));
    }

    private static boolean isExports(Line line) {
        return line.flow().equals(TradeDirection.EXPORTS.label());
    }

    private static String growth(Line line) {
        List<String> years = new ArrayList<>();
        for (ProjectionRow year : line.years()) {
            if (Double.isFinite(year.yoyPct())) {
                years.add(Format.CHANGE.text(year.yoyPct()) + " % in " + year.period());
            }
        }
        return years.isEmpty() ? "growth not known" : String.join(", ", years) + " (y/y, " + line.code() + ")";
    }

    /** One unit for the whole sentence: billions if something that it shows is one. */
    private static Unit unit(Line line, List<Line> movers) {
        double largest = Stream.concat(Stream.of(line), movers.stream())
                .mapToDouble(shown -> Math.abs(shown.effectMn()))
                .max()
                .orElse(0.0);
        return Unit.of(largest < BILLION ? 0.0 : line.baselineMn(), line.code());
    }

    private static String effect(Line line, Unit unit) {
        return Format.CHANGE.text(line.effectPct()) + " % (" + unit.change().text(line.effectMn()) + " " + unit.label()
                + ")";
    }

    /** The largest falls and rises. */
    private static List<Line> movers(List<Line> partners) {
        return Stream.concat(
                        first(partners, -1).stream(),
                        partners.stream().filter(line -> line.effectMn() > 0).limit(NAMED))
                .toList();
    }

    private static Optional<Line> first(List<Line> lines, int sign) {
        return lines.stream()
                .filter(line -> Math.signum(line.effectMn()) == sign)
                .findFirst();
    }
}
