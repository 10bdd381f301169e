package io.tradewind.io.format;

import io.tradewind.core.scenario.EventKey;
import io.tradewind.core.scenario.EventKind;
import io.tradewind.scenarios.load.ShippedKinds;
import java.util.ArrayList;
import java.util.List;

/** Scenarios generated from the description of the format. */
public final class ScenarioTexts {
    private ScenarioTexts() {}

    /** One scenario for each kind of event, with the keys that its template shows, and one in each of two closures. */
    public static List<String> oneOfEachKind() {
        List<String> texts = new ArrayList<>();
        for (EventKind<?> kind : ShippedKinds.standard().all()) {
            StringBuilder text = new StringBuilder("formatVersion: 1\nid: made\ntitle: made\n"
                    + "horizon: {from: 2025-01, to: 2026-03}\nevents:\n"
                    + "- {id: my-tariff, kind: tariff, imposer: USA, targets: [CHN, VNM], rate: 0.3, effective: 2025-02-10, end: 2026-03-01}\n"
                    + "- {id: new-tariff, kind: tariff, imposer: USA, targets: [CHN], rate: 0.1, effective: 2026-03-01}\n"
                    + "- id: made\n  kind: " + kind.name() + "\n");
            for (EventKey key : ScenarioKeys.of(kind)) {
                boolean shown = key.required() || key.shown() || key.name().equals("sectors");
                if (shown && !key.name().equals("id") && !key.name().equals("kind")) {
                    text.append("  ")
                            .append(key.name())
                            .append(": ")
                            .append(key.example())
                            .append('\n');
                }
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
