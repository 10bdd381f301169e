package io.tradewind.io.world;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.ReporterProfile.Holiday;
import java.io.StringWriter;
import java.time.MonthDay;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** The text of {@code reporter.json}; what it says of regions that the world does not have is left out. */
final class ReporterText {
    private ReporterText() {}

    static String of(Economy economy) {
        ReporterProfile reporter = economy.reporter().orElseThrow();
        SortedMap<String, String> currencies = new TreeMap<>();
        reporter.currencies().forEach((region, currency) -> currencies.put(region.code(), currency));
        currencies.keySet().removeIf(code -> isMissing(economy, code));
        SortedMap<String, String> otherNames = new TreeMap<>(reporter.otherNames());
        otherNames
                .entrySet()
                .removeIf(entry -> isMissing(economy, entry.getValue())
                        || economy.regionWords().contains(entry.getKey()));
        StringWriter text = new StringWriter();
        try (JsonGenerator json = IndentedJson.to(text)) {
            json.writeStartObject();
            json.writeStringProperty("region", reporter.region().code());
            json.writeStringProperty("code", reporter.code());
            json.writeStringProperty("name", reporter.name());
            json.writeObjectPropertyStart("currency");
            json.writeStringProperty("code", reporter.currency());
            json.writeStringProperty("name", reporter.currencyName());
            json.writeEndObject();
            json.writeStringProperty(
                    "importsRecordedOn", reporter.importsOnArrival() ? ReporterFile.ARRIVAL : ReporterFile.LOADING);
            reporter.counterpart()
                    .map(RegionCode::code)
                    .filter(code -> !isMissing(economy, code))
                    .ifPresent(code -> json.writeStringProperty("counterpart", code));
            reporter.holiday().ifPresent(holiday -> holiday(json, holiday));
            texts(json, ReporterFile.CURRENCIES, currencies);
            texts(json, ReporterFile.OTHER_NAMES, otherNames);
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static boolean isMissing(Economy economy, String code) {
        return economy.indexOf(RegionCode.of(code)).isEmpty();
    }

    private static void holiday(JsonGenerator json, Holiday holiday) {
        json.writeObjectPropertyStart("holiday");
        json.writeStringProperty("name", holiday.name());
        json.writeStringProperty("first", text(holiday.first()));
        json.writeStringProperty("last", text(holiday.last()));
        json.writeStringProperty("usual", text(holiday.usual()));
        json.writeNumberProperty("days", holiday.length());
        json.writeEndObject();
    }

    /** Month and day, such as {@code 02-05}. */
    private static String text(MonthDay day) {
        return day.toString().substring(2);
    }

    private static void texts(JsonGenerator json, String key, Map<String, String> texts) {
        json.writeObjectPropertyStart(key);
        texts.forEach(json::writeStringProperty);
        json.writeEndObject();
    }
}
