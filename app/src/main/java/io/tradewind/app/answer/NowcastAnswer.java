package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Decimals;
import io.tradewind.app.document.Details;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.FolderKind;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.NowcastRun;
import io.tradewind.scenarios.nowcast.FlowNowcast;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A nowcast: a sentence for each flow, then what it is made of and what rivals say. */
public final class NowcastAnswer {
    /** What a folder of it holds. */
    public static final FolderKind FOLDER = new FolderKind("tradewind.nowcast-run/1", List.of("nowcast.csv"));

    private static final long STALE_DAYS = 62;

    private final NowcastRun run;
    private final Table<FlowNowcast> flows;

    private NowcastAnswer(NowcastRun run) {
        this.run = run;
        this.flows = Table.of(columns(), run.flows());
    }

    static Document of(NowcastRun run) {
        NowcastAnswer answer = new NowcastAnswer(run);
        return new Document("tradewind.nowcast/1")
                .headline(
                        () -> run.flows().stream().map(NowcastAnswer::sentence).toList())
                .sections(answer::sections)
                .details(answer::details)
                .data("flows", "nowcast.csv", answer.flows)
                .main("flows")
                .folder(FOLDER, Details::new);
    }

    private static List<Column<FlowNowcast>> columns() {
        return List.of(
                Column.text("flow", said -> said.flow().label()),
                Column.text("period", FlowNowcast::period),
                Column.text("on", said -> said.day().toString()),
                number("nowcast_yoy_pct", FlowNowcast::growthPct),
                number("p10", FlowNowcast::low),
                number("p90", FlowNowcast::high),
                number("model_yoy_pct", FlowNowcast::pathPct),
                number("korea_pp", FlowNowcast::koreaPp),
                number("korea_before_pp", FlowNowcast::koreaBefore),
                number("last_error_pp", FlowNowcast::errorBefore),
                Column.text("korea", said -> said.korea().title()),
                number("last_growth_yoy_pct", FlowNowcast::lastPct),
                Column.text("last_printed", said -> said.lastPrinted().toString()),
                number("consensus_yoy_pct", said -> said.consensus().orElse(Double.NaN)),
                Column.number("level_usd_mn", "level_usd_mn", Decimals.LEVEL, FlowNowcast::levelUsdMn));
    }

    private static Column<FlowNowcast> number(String key, ToDoubleFunction<FlowNowcast> value) {
        return Column.number(key, key, Decimals.PERCENT, value);
    }

    private static String sentence(FlowNowcast said) {
        return String.format(
                Locale.ROOT,
                "China's %s of %s: %+.1f %% on a year before, as of %s (8 in 10: %+.1f to %+.1f).",
                said.flow().label(),
                said.period(),
                said.growthPct(),
                said.day(),
                said.low(),
                said.high());
    }

    private List<Section> sections() {
        Format one = Format.signed(1);
        Table<FlowNowcast> shown = Table.of(
                List.of(
                        flows.column("flow").as("", Format.TEXT),
                        flows.column("period").as("months", Format.TEXT),
                        flows.column("nowcast_yoy_pct").as("nowcast\n% y/y", one),
                        flows.column("p10").as("P10", one),
                        flows.column("p90").as("P90", one),
                        flows.column("model_yoy_pct").as("model\nalone", one),
                        flows.column("korea_pp").as("Korea,\nmonth pp", one),
                        flows.column("korea_before_pp").as("Korea,\nbefore pp", one),
                        flows.column("last_error_pp").as("last\nerror pp", one),
                        flows.column("last_growth_yoy_pct").as("last\ngrowth", one),
                        flows.column("consensus_yoy_pct").as("survey", one)),
                run.flows());
        List<String> notes = new ArrayList<>(List.of(
                "Model alone and the three parts add up to the nowcast. Out of Korea's exports: "
                        + run.flows().get(0).korea().title()
                        + ". Last growth and a survey, where an article states one,"
                        + " are rivals and enter nothing.",
                "Nothing that came out after the day is read. What it was worth in 2024 and 2025: docs/nowcast.md."));
        if (run.lastDay().plusDays(STALE_DAYS).isBefore(run.day())) {
            notes.add(
                    "The last number there is came out on " + run.lastDay()
                            + ": this is the first month after it, whatever customs has printed since. A file of indicators adds further rows.");
        }
        return List.of(
                Section.of(Part.Rows.of("", shown)),
                Section.of(Part.Notes.all(notes), Part.Text.lines("Tradewind " + ProgramVersion.number() + ".")));
    }

    private Details details() {
        return new Details()
                .with("version", ProgramVersion.number())
                .with("on", run.day())
                .with("last_number", run.lastDay())
                .with("world/sha256", run.worldSha256())
                .with("inputs", Provenance.files(run.inputs()));
    }
}
