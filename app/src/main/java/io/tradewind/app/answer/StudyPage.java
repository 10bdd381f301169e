package io.tradewind.app.answer;

import io.tradewind.app.document.Decimals;
import io.tradewind.app.document.Details;
import io.tradewind.app.document.Part;
import io.tradewind.app.session.Studied;
import io.tradewind.core.measure.Target;
import io.tradewind.core.scenario.Scenario;
import java.util.List;
import java.util.Map;

/** What the answers of many runs have in common: how numbers are written, and where they come from. */
final class StudyPage {
    private static final int SHOWN = 2;

    private StudyPage() {}

    /** A number of a target for people. */
    static String number(Target target, double value) {
        if (!Double.isFinite(value)) {
            return "no result";
        }
        String unit = target.measure().endsWith("_usd_mn")
                ? " million dollars"
                : target.measure().endsWith("_pp")
                        ? " points"
                        : target.measure().endsWith("_pct") ? " %" : "";
        return Decimals.fixed(value, SHOWN) + unit;
    }

    /** Values of a combination for people. */
    static String values(Map<String, String> values) {
        return String.join(
                ", ",
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .toList());
    }

    /** Scenario, data and parameters. */
    static Part origin(Studied<?> studied) {
        Scenario scenario = studied.study().scenario();
        String changed = Provenance.changed(studied.study().parameters());
        return Part.Text.lines(
                "Scenario " + scenario.id() + " ("
                        + Provenance.shortened(studied.files().get(0).sha256()) + "), world "
                        + studied.study().world().info().id() + " (" + Provenance.shortened(studied.worldSha256())
                        + "), data read up to " + studied.study().forecastOrigin() + ".",
                "Preset " + studied.preset() + ", "
                        + (changed.isEmpty() ? "every other parameter at its central value" : "parameters: " + changed)
                        + ". Tradewind " + ProgramVersion.number() + ".");
    }

    /** What happened before and is no part of it. */
    static List<String> notices(Studied<?> studied) {
        return studied.leftOut().stream().toList();
    }

    /** The same for programs. */
    static Details details(Studied<?> studied) {
        Scenario scenario = studied.study().scenario();
        return new Details()
                .with("version", ProgramVersion.number())
                .with("scenario/id", scenario.id())
                .with("scenario/title", scenario.title())
                .with("scenario/files", Provenance.files(studied.files()))
                .with("baseline", scenario.basePath().map(base -> base.id()))
                .with("world/id", studied.study().world().info().id())
                .with("world/sha256", studied.worldSha256())
                .with("horizon/from", scenario.horizon().from())
                .with("horizon/to", scenario.horizon().to())
                .with("horizon/origin", studied.study().forecastOrigin())
                .with("parameters/preset", studied.preset())
                .with("parameters/changed", studied.study().parameters().changed())
                .with("targets", studied.study().targets(), Target::toString)
                .with("notices", notices(studied));
    }
}
