package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Decimals;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Event;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.register.CurrentLaw;
import io.tradewind.scenarios.register.LawDuties;
import io.tradewind.scenarios.register.LawDuty;
import io.tradewind.scenarios.register.TrackerAverage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Current law on the last day on which something of it takes effect: what it adds to duties, by authority and partner, beside an independent tracker. */
final class CurrentLawPage {
    private static final Format POINTS = Format.signed(1);
    private static final String UNITED_STATES = "USA";
    private static final String CHINA = "CHN";

    private final Economy economy;
    private final LocalDate day;
    private final List<LawDuty> duties;

    private CurrentLawPage(Tradewind tradewind, Economy economy) {
        this.economy = economy;
        day = CurrentLaw.lastDay();
        duties = LawDuties.on(day, economy, tradewind.registry().defaults());
    }

    static Document of(Tradewind tradewind, Economy economy) {
        CurrentLawPage page = new CurrentLawPage(tradewind, economy);
        return new Document("tradewind.law/1")
                .sections(page::sections)
                .data(
                        "duties",
                        "",
                        Table.of(
                                List.of(
                                        Column.text("imposer", LawDuty::imposer),
                                        Column.text("partner", LawDuty::partner),
                                        Column.text("authority", LawDuty::authority),
                                        Column.number("added_pp", "added\npp", Decimals.SHARE, LawDuty::addedPp),
                                        Column.number(
                                                "collected_pp", "collected\npp", Decimals.SHARE, LawDuty::collectedPp)),
                                page.duties));
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(
                Section.of(Part.Text.flowing("Current law (" + BasePath.CURRENT_LAW + "): the register as it happened, "
                        + CurrentLaw.events().size()
                        + " events, void, suspended and truce rows on their own days, and what is enacted to "
                        + day + ". A base path for scenarios: baseline: current-law." + data())));
        duties.stream().map(LawDuty::imposer).distinct().forEach(imposer -> sections.add(table(imposer)));
        sections.add(Section.of(Part.Text.lines(
                tracker(LawDuty.ALL, "all goods"),
                tracker(CHINA, "goods of China"),
                "Points are the law's; of those the share chi is collected, and effects are computed with these.")));
        List<Event> open = CurrentLaw.openThreats();
        sections.add(Section.of(Part.Text.lines(
                open.isEmpty()
                        ? "No open threat is left out."
                        : "Open threats, left out: "
                                + open.stream().map(Event::id).collect(Collectors.joining(", ")) + ".")));
        return sections;
    }

    private String data() {
        return economy.monthlyBaseline().isPresent()
                ? " Data to " + PanelVintages.shipped(economy).last() + "."
                : "";
    }

    /** One row a partner, the most burdened first, all of them together before; beside US duties those that the tracker counts. */
    private Section table(String imposer) {
        List<LawDuty> here =
                duties.stream().filter(duty -> duty.imposer().equals(imposer)).toList();
        List<Column<String>> columns = new ArrayList<>();
        columns.add(Column.shown("on goods of", Format.TEXT, partner -> partner));
        columns.add(Column.shown("", Format.TEXT, partner -> Names.shortly(name(partner))));
        here.stream()
                .map(LawDuty::authority)
                .distinct()
                .forEach(authority -> columns.add(Column.shown(
                        authority, POINTS, partner -> sum(of(here, partner, authority), LawDuty::addedPp))));
        columns.add(Column.shown("together", POINTS, partner -> sum(of(here, partner), LawDuty::addedPp)));
        if (imposer.equals(UNITED_STATES)) {
            columns.add(Column.shown(
                    "tracker",
                    POINTS,
                    partner -> TrackerAverage.on(day, partner)
                            .map(TrackerAverage::addedPp)
                            .orElse(null)));
        }
        columns.add(Column.shown("collected", POINTS, partner -> sum(of(here, partner), LawDuty::collectedPp)));
        List<String> partners = here.stream()
                .map(LawDuty::partner)
                .distinct()
                .sorted(Comparator.comparing((String partner) -> !partner.equals(LawDuty.ALL))
                        .thenComparing(partner -> -sum(of(here, partner), LawDuty::addedPp)))
                .toList();
        return Section.of(Part.Rows.of(
                "Duties of " + name(imposer) + " on " + day
                        + ", points added since the base year, by authority, on the base year's trade",
                Table.of(columns, partners)));
    }

    private static List<LawDuty> of(List<LawDuty> duties, String partner) {
        return duties.stream().filter(duty -> duty.partner().equals(partner)).toList();
    }

    private static List<LawDuty> of(List<LawDuty> duties, String partner, String authority) {
        return of(duties, partner).stream()
                .filter(duty -> duty.authority().equals(authority))
                .toList();
    }

    /** Nothing where there is no duty at all. */
    private static Double sum(List<LawDuty> duties, ToDoubleFunction<LawDuty> points) {
        return duties.isEmpty() ? null : duties.stream().mapToDouble(points).sum();
    }

    private String name(String code) {
        return code.equals(LawDuty.ALL)
                ? "everyone"
                : economy.regions().stream()
                        .filter(region -> region.code().code().equals(code))
                        .map(Region::name)
                        .findFirst()
                        .orElse(code);
    }

    private String tracker(String partner, String goods) {
        Double own = sum(
                of(duties, partner).stream()
                        .filter(duty -> duty.imposer().equals(UNITED_STATES))
                        .toList(),
                LawDuty::addedPp);
        return "United States, on " + goods + ": " + Decimals.fixed(own == null ? 0.0 : own, 1) + " points"
                + TrackerAverage.on(day, partner)
                        .map(average -> "; Trade War Redux, on imports of 2024: " + Decimals.fixed(average.addedPp(), 1)
                                + " (" + Decimals.fixed(average.totalPp(), 1) + " with the duties of 2024)")
                        .orElse("")
                + ".";
    }
}
