package io.tradewind.core.chart;

import io.tradewind.core.model.Economy;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Shock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The months of a view in which something happens to it, numbered: those in which its duty moves most, then those in which other events that may concern it begin.
 * A month has one mark, which names its first event and counts the others.
 */
final class EventMarks {
    private static final int MOST = 6;
    /** A step of the mean duty that is worth a mark, percentage points. */
    private static final double STEP = 0.5;

    private final Economy economy;
    private final Frame frame;
    private final double[] duty;
    private final List<List<Event>> begins = new ArrayList<>();
    private final List<List<Event>> ends = new ArrayList<>();

    EventMarks(ViewCharts charts) {
        this.economy = charts.now().projection().economy();
        this.frame = charts.frame();
        this.duty = charts.now().collected();
        for (int t = 0; t < duty.length; t++) {
            begins.add(new ArrayList<>());
            ends.add(new ArrayList<>());
        }
        charts.now().projection().scenario().ownEvents().stream()
                .filter(event -> !event.isZero())
                .forEach(event -> {
                    event.shock().begins().ifPresent(day -> put(event, day, begins));
                    event.shock().end().ifPresent(day -> put(event, day, ends));
                });
    }

    private void put(Event event, LocalDate day, List<List<Event>> byMonth) {
        YearMonth first = frame.shown().from();
        int t = 12 * (day.getYear() - first.getYear()) + day.getMonthValue() - first.getMonthValue();
        if (t >= 0 && t < byMonth.size()) {
            byMonth.get(t).add(event);
        }
    }

    /** One month. */
    private record Month(int t, double size, String label, String code) {}

    static List<Mark> of(ViewCharts charts) {
        EventMarks marks = new EventMarks(charts);
        List<Month> months = marks.steps();
        marks.beginnings().stream()
                .filter(other -> months.stream().noneMatch(month -> month.t == other.t))
                .forEach(months::add);
        List<Month> kept = months.stream()
                .sorted(Comparator.comparingDouble((Month month) -> -month.size).thenComparing(Month::t))
                .limit(MOST)
                .sorted(Comparator.comparing(Month::t))
                .toList();
        List<Mark> numbered = new ArrayList<>();
        for (int k = 0; k < kept.size(); k++) {
            Month month = kept.get(k);
            numbered.add(new Mark(
                    marks.frame.shown().from().plusMonths(month.t).toString(), k + 1, month.label, month.code));
        }
        return numbered;
    }

    /** Months in which the duty moves, with the duties that begin or end there. */
    private List<Month> steps() {
        List<Month> months = new ArrayList<>();
        for (int t = 1; t < duty.length; t++) {
            double step = duty[t] - duty[t - 1];
            List<Event> here = Math.abs(step) < STEP
                    ? List.of()
                    : (step > 0 ? begins : ends)
                            .get(t).stream()
                                    .filter(event -> event.shock().actsAsTariff() && isPaid(event.shock()))
                                    .toList();
            if (!here.isEmpty()) {
                months.add(month(t, Math.abs(step), here, step > 0 ? "" : "End: "));
            }
        }
        return months;
    }

    /** Months in which other events begin that are no duties, or threats of these. */
    private List<Month> beginnings() {
        List<Month> months = new ArrayList<>();
        for (int t = 0; t < duty.length; t++) {
            List<Event> here = begins.get(t).stream()
                    .filter(event -> !event.shock().isDuty() && mayConcern(event.shock()))
                    .toList();
            if (!here.isEmpty()) {
                months.add(month(t, 0, here, ""));
            }
        }
        return months;
    }

    /** Whether it is a duty that goods of the view pay, or what may concern them otherwise. */
    boolean bearsOn(Shock shock) {
        return shock.isDuty() ? isPaid(shock) : mayConcern(shock);
    }

    /** Whether it moves more than other goods and other places. */
    private boolean mayConcern(Shock shock) {
        return (shock.parties().isEmpty() || isPaid(shock))
                && (shock.products().isEmpty()
                        || shock.products().contains(frame.view().product()));
    }

    private static Month month(int t, double size, List<Event> here, String before) {
        String more = here.size() > 1 ? " and " + (here.size() - 1) + " more" : "";
        return new Month(
                t, size, before + Words.event(here.get(0)) + more, here.get(0).id());
    }

    /** Whether goods of the view pay it. */
    private boolean isPaid(Shock shock) {
        return shock.parties()
                .filter(parties -> meets(
                                parties.imposer().stream().toList(),
                                frame.duties().importers())
                        && meets(parties.targets(), frame.duties().exporters()))
                .isPresent();
    }

    private boolean meets(Collection<String> words, Set<Integer> regions) {
        return words.isEmpty()
                || words.stream()
                        .anyMatch(word -> economy.regionsOf(word).stream().anyMatch(regions::contains));
    }
}
