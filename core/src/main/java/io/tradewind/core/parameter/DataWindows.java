package io.tradewind.core.parameter;

import io.tradewind.core.base.Check;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which observations the shipped parameters and presets rest on. A parameter that is not listed rests on none that the project knows of. */
public final class DataWindows {
    private static final String ESTIMATE = "estimate";
    private static final String STUDY = "study";

    private final Map<String, DataWindow> windows;

    private DataWindows(Map<String, DataWindow> windows) {
        this.windows = Collections.unmodifiableMap(windows);
    }

    /** The windows of the standard registry. */
    public static DataWindows standard() {
        Map<String, DataWindow> windows = new LinkedHashMap<>();
        ParameterTable.load("data_windows.properties").forEach((id, line) -> {
            String[] cells = line.split("\\|");
            String kind = cells[1].strip();
            Check.that(kind.equals(ESTIMATE) || kind.equals(STUDY), "The window of " + id + " is of no known kind.");
            windows.put(id, new DataWindow(YearMonth.parse(cells[0].strip()), kind.equals(ESTIMATE)));
        });
        return new DataWindows(windows);
    }

    /** All windows by parameter id, or by {@code preset/} and the name of a preset, in the order of the table. */
    public Map<String, DataWindow> all() {
        return windows;
    }

    /** The window of a parameter. */
    public Optional<DataWindow> ofParameter(String id) {
        return Optional.ofNullable(windows.get(id));
    }

    /** The window of a preset. */
    public Optional<DataWindow> ofPreset(String name) {
        return Optional.ofNullable(windows.get("preset/" + name));
    }
}
