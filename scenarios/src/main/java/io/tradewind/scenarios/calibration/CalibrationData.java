package io.tradewind.scenarios.calibration;

import io.tradewind.core.base.Check;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.io.files.Fingerprint;
import io.tradewind.scenarios.data.ObservationReader;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.data.PartnerMonth;
import io.tradewind.scenarios.data.UsImport;
import io.tradewind.scenarios.data.UsImportReader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The observations that an estimate may read, and nothing else of 2025.
 *
 * @param last    last month that may be read
 * @param imports US imports by origin and sector with the duty collected on them
 * @param exports China's exports to the United States by month, as China's customs printed them
 */
public record CalibrationData(YearMonth last, List<UsImport> imports, List<PartnerMonth> exports) {
    private static final String PARTNER = "USA";

    /** Copies the lists and checks that no row is later than it may be. */
    public CalibrationData {
        imports = List.copyOf(Check.notEmpty(imports, "US imports"));
        exports = List.copyOf(Check.notEmpty(exports, "exports"));
        YearMonth end = last;
        Check.that(
                imports.stream().noneMatch(row -> row.month().isAfter(end))
                        && exports.stream().noneMatch(row -> row.month().isAfter(end)),
                "An observation is later than " + last + ".");
    }

    /** What was published at an origin, up to the last month that China's customs had printed by partner; an origin is what it is in {@link PanelVintages}. */
    public static CalibrationData knownAt(PanelVintages vintages, Origin forecastOrigin) {
        LocalDate day = vintages.dayOf(forecastOrigin);
        return of(vintages.knownAt(forecastOrigin), UsImportReader.knownOn(day), ObservationReader.knownOn(day));
    }

    /** All months up to that one, whenever they were published. */
    public static CalibrationData until(YearMonth last) {
        return of(last, UsImportReader.until(last), ObservationReader.everything());
    }

    private static CalibrationData of(YearMonth last, UsImportReader imports, ObservationReader customs) {
        return new CalibrationData(
                last,
                imports.imports().stream()
                        .filter(row -> !row.month().isAfter(last))
                        .toList(),
                customs.partnerMonths().stream()
                        .filter(row ->
                                row.partner().equals(PARTNER) && !row.month().isAfter(last))
                        .toList());
    }

    /** Last month of the US imports. */
    public YearMonth lastImports() {
        return imports.get(imports.size() - 1).month();
    }

    /** Last month of China's exports. */
    public YearMonth lastExports() {
        return exports.get(exports.size() - 1).month();
    }

    /** China's exports of that position, million USD. */
    double exportsUsdMn(int k) {
        return exports.get(k).usdMn(TradeDirection.EXPORTS);
    }

    /** SHA-256 of every number that was read. */
    public String hash() {
        StringBuilder text = new StringBuilder();
        for (UsImport row : imports) {
            text.append(row.month())
                    .append(',')
                    .append(row.origin())
                    .append(',')
                    .append(row.sector());
            text.append(',').append(row.part()).append(',').append(row.valueUsd());
            text.append(',').append(row.dutyUsd()).append('\n');
        }
        for (PartnerMonth row : exports) {
            text.append(row.month())
                    .append(',')
                    .append(row.usdMn(TradeDirection.EXPORTS))
                    .append('\n');
        }
        return Fingerprint.ofText(text.toString());
    }
}
