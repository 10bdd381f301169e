package io.tradewind.core.scenario;

import io.tradewind.core.base.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Finds what is worth knowing about a scenario but not wrong. */
final class ScenarioNotices {
    private static final double ONE_PERCENT = 0.01;
    private static final double HALF_A_PERCENT = 0.5;

    private final Scenario scenario;
    private final Selection selection;
    private final List<Problem> notices = new ArrayList<>();

    ScenarioNotices(Scenario scenario, Selection selection) {
        this.scenario = scenario;
        this.selection = selection;
    }

    List<Problem> find() {
        checkWorld();
        checkEvents();
        return List.copyOf(notices);
    }

    private void checkWorld() {
        String here = selection.economy().id();
        scenario.world()
                .filter(world -> !world.equals(here))
                .ifPresent(world -> notices.add(new Problem(
                        "world",
                        "The scenario is meant for the world '" + world + "' and is read in '" + here + "'.",
                        "")));
    }

    private void checkEvents() {
        OtherEvents others = new OtherEvents(scenario.events(), selection, ScenarioCheck.COMPLETE);
        LocalDate after = scenario.horizon().to().atEndOfMonth();
        for (int i = 0; i < scenario.events().size(); i++) {
            Event event = scenario.events().get(i);
            Findings findings = Findings.ofEvent(i, notices);
            event.shock()
                    .begins()
                    .filter(day -> day.isAfter(after))
                    .ifPresent(day -> findings.add(
                            event.shock().kind().startKey().orElseThrow(),
                            "The event '" + event.id() + "' starts on " + day + ", after the last month.",
                            "Maybe extend the horizon."));
            findings.require(
                    event.source().isPresent(),
                    "source",
                    "The event '" + event.id() + "' names no source.",
                    "Maybe add one.");
            findings.require(
                    selection.hasPanel() || event.shock().products().isEmpty(),
                    "products",
                    "The event '" + event.id() + "' names products and changes nothing here: the world '"
                            + selection.economy().id() + "' has no customs panel.",
                    "Maybe name sectors instead.");
            checkOwnGoods(event, findings);
            event.shock().notice(event, others, findings);
            checkSize(event.shock(), findings);
        }
    }

    /** Says so where a number looks as if it were given in the other unit: percent where fractions are meant, or fractions where percent are. */
    private static void checkSize(Shock shock, Findings findings) {
        double rate = shock.values().get("rate") instanceof Double fraction ? fraction : 0.0;
        findings.require(
                rate == 0.0 || Math.abs(rate) >= ONE_PERCENT,
                "rate",
                "The rate " + Findings.text(rate) + " is less than one percent.",
                "Maybe use " + Findings.text(100 * rate) + ", if the percent sign is one too many: 0.25 is 25 %.");
        double largest = percents(shock.values()).map(Math::abs).max().orElse(0.0);
        findings.require(
                largest == 0.0 || largest >= HALF_A_PERCENT,
                "pct",
                "The largest move, " + Findings.text(largest) + " %, is less than half a percent.",
                "Maybe use " + Findings.text(100 * largest) + ": moves are in percent, 8 is 8 %.");
    }

    /** The percents among the values of an event, those of its parts included. */
    private static DoubleStream percents(Map<?, ?> values) {
        return values.entrySet().stream().flatMapToDouble(entry -> {
            String key = entry.getKey().toString();
            if (entry.getValue() instanceof Double percent) {
                return key.equals("pct") || key.endsWith("Pct") || key.startsWith("pct")
                        ? DoubleStream.of(percent)
                        : DoubleStream.empty();
            }
            return entry.getValue() instanceof List<?> parts
                    ? parts.stream()
                            .flatMapToDouble(
                                    part -> part instanceof Map<?, ?> inner ? percents(inner) : DoubleStream.empty())
                    : DoubleStream.empty();
        });
    }

    /** Says so where an imposer is a member of a group that it targets. */
    private void checkOwnGoods(Event event, Findings findings) {
        event.shock()
                .parties()
                .ifPresent(both -> both.imposer()
                        .ifPresent(imposer -> both.targets().stream()
                                .filter(target -> selection.leavesItselfOut(imposer, target))
                                .forEach(target -> findings.add(
                                        "targets",
                                        "The event '" + event.id() + "' leaves " + imposer + " out of '" + target
                                                + "': a region levies nothing on its own goods.",
                                        ""))));
    }
}
