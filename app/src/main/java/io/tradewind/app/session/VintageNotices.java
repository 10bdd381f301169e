package io.tradewind.app.session;

import io.tradewind.scenarios.data.Vintage;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What to know about a run from an origin of its own. */
final class VintageNotices {
    private VintageNotices() {}

    static List<String> of(ProjectionRun run, Vintage vintage, List<String> reporters) {
        YearMonth forecastOrigin = vintage.forecastOrigin();
        List<String> notices = new ArrayList<>();
        if (run.about().basePath().isEmpty() && !run.about().horizon().from().isAfter(forecastOrigin)) {
            notices.add("China's months up to " + forecastOrigin
                    + " are what customs printed, with and without the events; what the"
                    + " events, earlier ones included, do to China's trade is counted after it only.");
        }
        if (!vintage.asked().month().orElse(forecastOrigin).equals(forecastOrigin)) {
            notices.add("Customs prints January with February: at the origin " + vintage.asked()
                    + " neither was known, and data end with " + forecastOrigin + ".");
        }
        YearMonth total = vintage.lastTotal();
        if (total.isAfter(forecastOrigin)) {
            notices.add("On " + vintage.published() + " China's totals to " + total
                    + " were out and its partners to " + forecastOrigin
                    + ": after that all partners move with what the totals were missed by.");
        }
        if (vintage.isCombined()) {
            notices.add("China's base path after " + forecastOrigin
                    + " is the model's combined with last growth repeated and the path without events, weighted by their"
                    + " past errors; effects are the model's.");
        }
        List<String> provinces = reporters.stream().filter(run::isProvince).toList();
        if (!provinces.isEmpty()) {
            notices.add(
                    "Up to " + forecastOrigin + " the figures of " + String.join(", ", provinces)
                            + " are shares of the base year in what customs printed of China, not what customs printed of them.");
        }
        if (!reporters.stream().allMatch(run::isPanelReporter)) {
            notices.add("The origin is China's; other reporters are projected throughout.");
        }
        return notices;
    }
}
