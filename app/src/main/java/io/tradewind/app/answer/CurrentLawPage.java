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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                                        Column.number("added_pp", "added\npp", Decimals.SHARE, LawDuty::addedPp)),
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
        sections.add(Section.of(Part.Text.lines(tracker(LawDuty.ALL, "all goods"), tracker(CHINA, "goods of China"))));
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

    /** One row a partner, the most burdened first, all of them together before. */
    private Section table(String imposer) {
        Map<String, Map<String, Double>> byPartner = new LinkedHashMap<>();
        duties.stream()
                .filter(duty -> duty.imposer().equals(imposer))
                .forEach(duty -> byPartner
                        .computeIfAbsent(duty.partner(), any -> new LinkedHashMap<>())
                        .put(duty.authority(), duty.addedPp()));
        List<String> authorities = duties.stream()
                .filter(duty -> duty.imposer().equals(imposer))
                .map(LawDuty::authority)
                .distinct()
                .toList();
        List<Column<Map.Entry<String, Map<String, Double>>>> columns = new ArrayList<>();
        columns.add(Column.shown("on goods of", Format.TEXT, Map.Entry::getKey));
        columns.add(Column.shown("", Format.TEXT, entry -> Names.shortly(name(entry.getKey()))));
        authorities.forEach(authority -> columns.add(
                Column.shown(authority, POINTS, entry -> entry.getValue().get(authority))));
        columns.add(Column.shown("together", POINTS, entry -> sum(entry.getValue())));
        List<Map.Entry<String, Map<String, Double>>> rows = new ArrayList<>(byPartner.entrySet());
        rows.sort((one, other) -> rank(one) - rank(other) != 0
                ? rank(one) - rank(other)
                : Double.compare(sum(other.getValue()), sum(one.getValue())));
        return Section.of(Part.Rows.of(
                "Duties of " + name(imposer) + " on " + day
                        + ", points added since the base year, by authority, on the base year's trade",
                Table.of(columns, rows)));
    }

    private static int rank(Map.Entry<String, ?> entry) {
        return entry.getKey().equals(LawDuty.ALL) ? 0 : 1;
    }

    private static double sum(Map<String, Double> points) {
        return points.values().stream().mapToDouble(Double::doubleValue).sum();
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
        double own = duties.stream()
                .filter(duty ->
                        duty.imposer().equals(UNITED_STATES) && duty.partner().equals(partner))
                .mapToDouble(LawDuty::addedPp)
                .sum();
        Optional<TrackerAverage> tracker = TrackerAverage.on(day, partner);
        return "United States, on " + goods + ": " + Decimals.fixed(own, 1) + " points"
                + tracker.map(average ->
                                "; Trade War Redux, on imports of 2024: " + Decimals.fixed(average.addedPp(), 1) + " ("
                                        + Decimals.fixed(average.totalPp(), 1) + " with the duties of 2024)")
                        .orElse("")
                + ".";
    }
}
