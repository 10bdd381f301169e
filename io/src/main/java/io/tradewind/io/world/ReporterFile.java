package io.tradewind.io.world;

import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.ReporterProfile.Holiday;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.TableSource;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code reporter.json}: what is special about the region whose trade is looked at most closely. */
final class ReporterFile {
    static final String FILE = "reporter.json";
    static final String ARRIVAL = "arrival";
    static final String LOADING = "loading";
    static final String CURRENCIES = "currencies";
    static final String OTHER_NAMES = "otherNames";

    private static final String HOLIDAY = "holiday";
    private static final List<String> HOLIDAY_KEYS =
            List.of("holiday.name", "holiday.first", "holiday.last", "holiday.usual", "holiday.days");
    private static final List<String> KEYS =
            List.of("region", "code", "name", "currency.code", "currency.name", "importsRecordedOn", "counterpart");
    private static final String CURRENCY_CODE = "[A-Z]{3}";
    private static final int MOST_DAYS = 60;

    private final FlatJson json;
    private final Set<String> regions = new LinkedHashSet<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private final ProblemLog log;
    /** Keys for which unknown ones were meant, which are then not reported as missing. */
    private final Set<String> meant = new HashSet<>();

    private ReporterFile(FlatJson json, List<Region> regions, ProblemLog log) {
        this.json = json;
        this.log = log;
        regions.forEach(region -> this.regions.add(region.code().code()));
        regions.forEach(region -> groups.addAll(region.groups()));
    }

    /** The profile; empty if there is no such file, or after a problem was reported. */
    static Optional<ReporterProfile> read(TableSource source, List<Region> regions, ProblemLog log) {
        return FlatJson.readIfPresent(source, FILE, "region, code and currency", log)
                .flatMap(json -> new ReporterFile(json, regions, log).profile());
    }

    private Optional<ReporterProfile> profile() {
        int before = log.count();
        unknownKeys();
        String region = region("region", needed("region", "the code of one of the world's regions"));
        String code = code();
        String currency = currency("currency.code", needed("currency.code", "three letters of ISO 4217, such as EUR"));
        boolean onArrival = importsOnArrival();
        Optional<String> counterpart = json.at("counterpart").map(leaf -> counterpart(region));
        Optional<Holiday> holiday = holiday();
        SortedMap<String, String> currencies = under(CURRENCIES);
        currencies.forEach((other, text) -> currency(other, text, region, currency));
        SortedMap<String, String> otherNames = under(OTHER_NAMES);
        otherNames.forEach(this::otherName);
        if (log.count() > before) {
            return Optional.empty();
        }
        SortedMap<RegionCode, String> byRegion = new TreeMap<>();
        currencies.forEach((other, text) -> byRegion.put(RegionCode.of(other), text));
        return Optional.of(new ReporterProfile(
                RegionCode.of(region),
                code,
                json.text("name", region),
                currency,
                json.text("currency.name", currency),
                onArrival,
                counterpart.map(RegionCode::of),
                holiday,
                byRegion,
                otherNames));
    }

    private void currency(String region, String text, String reporter, String own) {
        String place = CURRENCIES + "." + region;
        region(place, region);
        currency(place, text);
        if (region.equals(reporter) && !text.equals(own)) {
            problem(
                    place,
                    "The reporter has the currency " + own + ", but " + text + " stands here.",
                    "Maybe remove this line.");
        }
    }

    private void unknownKeys() {
        Set<String> known = new LinkedHashSet<>(KEYS);
        known.addAll(HOLIDAY_KEYS);
        for (String place : json.places()) {
            if (!known.contains(place) && !place.startsWith(CURRENCIES + ".") && !place.startsWith(OTHER_NAMES + ".")) {
                Nearest.to(place, known).ifPresent(meant::add);
                problem(place, "There is no key '" + place + "'.", Nearest.hint(place, known));
            }
        }
    }

    /** The texts below a key. */
    private SortedMap<String, String> under(String key) {
        SortedMap<String, String> texts = new TreeMap<>();
        json.places().stream()
                .filter(place -> place.startsWith(key + "."))
                .forEach(place -> texts.put(place.substring(key.length() + 1), json.text(place, "")));
        return texts;
    }

    private String needed(String place, String meaning) {
        String text = json.text(place, "");
        if (text.isEmpty() && !meant.contains(place)) {
            problem(place, "The key '" + place + "' is missing or empty.", "It must be " + meaning + ".");
        }
        return text;
    }

    private String region(String place, String code) {
        if (!regions.contains(code) && !(code.isEmpty() && KEYS.contains(place))) {
            problem(place, "The world has no region '" + code + "'.", Nearest.hint(code, regions));
        }
        return code;
    }

    private String code() {
        String code = needed("code", "its code in results, such as the two letters of ISO 3166");
        if (regions.contains(code) || groups.contains(code)) {
            problem(
                    "code",
                    "The code '" + code
                            + "' is that of a region or a group of the world, which results show beside it.",
                    "Maybe use the two letters of ISO 3166.");
        }
        return code;
    }

    private String currency(String place, String code) {
        if (!code.matches(CURRENCY_CODE) && !(code.isEmpty() && KEYS.contains(place))) {
            problem(
                    place,
                    "'" + code + "' is no currency of three capital letters.",
                    "Maybe use a code of ISO 4217 such as EUR.");
        }
        return code;
    }

    private boolean importsOnArrival() {
        String text = json.text("importsRecordedOn", LOADING);
        Collection<String> known = List.of(LOADING, ARRIVAL);
        if (!known.contains(text)) {
            problem("importsRecordedOn", "'" + text + "' is none of " + known + ".", Nearest.hint(text, known));
        }
        return text.equals(ARRIVAL);
    }

    private String counterpart(String reporter) {
        String code = region("counterpart", needed("counterpart", "the code of one of the world's regions"));
        if (!code.isEmpty() && code.equals(reporter)) {
            problem(
                    "counterpart",
                    "The reporter '" + code + "' is no counterpart to itself.",
                    "Maybe remove the line.");
        }
        return code;
    }

    private void otherName(String name, String code) {
        String place = OTHER_NAMES + "." + name;
        if (!groups.contains(code)) {
            region(place, code);
        }
        if (regions.contains(name) || groups.contains(name) || ReporterProfile.WORD.equals(name)) {
            problem(
                    place,
                    "'" + name + "' is a word of the world already.",
                    "Maybe remove the line, or use another name.");
        }
    }

    private Optional<Holiday> holiday() {
        if (json.places().stream().noneMatch(place -> place.startsWith(HOLIDAY + "."))) {
            return Optional.empty();
        }
        int before = log.count();
        String name = needed("holiday.name", "what it is called");
        Optional<MonthDay> first = day("holiday.first");
        Optional<MonthDay> last = day("holiday.last");
        Optional<MonthDay> usual = day("holiday.usual");
        String days = needed("holiday.days", "a number of days from its eve");
        if (!days.isEmpty() && (!days.matches("[0-9]{1,2}") || length(days) < 1 || length(days) > MOST_DAYS)) {
            problem(
                    "holiday.days",
                    "The length (" + days + ") is no whole number of days between 1 and " + MOST_DAYS + ".",
                    "");
        }
        if (log.count() > before || !meant.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Holiday(name, first.orElseThrow(), last.orElseThrow(), usual.orElseThrow(), length(days)));
        } catch (IllegalArgumentException unfit) {
            problem("holiday.first", unfit.getMessage(), "Maybe check 'first', 'usual' and 'last'.");
            return Optional.empty();
        }
    }

    private static int length(String days) {
        return Integer.parseInt(days);
    }

    private Optional<MonthDay> day(String place) {
        String text = needed(place, "a day of the year such as 02-05");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(MonthDay.parse("--" + text));
        } catch (DateTimeException invalid) {
            problem(place, "'" + text + "' is no day of the year.", "Maybe write month and day, such as 02-05.");
            return Optional.empty();
        }
    }

    private void problem(String place, String message, String hint) {
        log.add(FILE, json.at(place).map(FlatJson.Leaf::line).orElse(0), place, message, hint);
    }
}
