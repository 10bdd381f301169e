package io.tradewind.app.answer;

import io.tradewind.app.document.Details;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.session.BasePathNotices;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.app.session.ResultSession;
import io.tradewind.app.session.WorldCheck;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.io.world.LoadedWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a scenario file, world folder or folder of results that can be used is, with what to know of it. */
final class ValidateAnswer {
    private static final int WIDTH = 100;

    private ValidateAnswer() {}

    static Document of(Path file, ProjectionSession session) {
        if (!Files.isDirectory(file)) {
            return ofScenario(file.toString(), session);
        }
        return ResultSession.isResult(file)
                ? document(file.toString(), "result", ShowAnswer.result(ResultSession.open(file)), List.of())
                : ofWorld(file.toString(), session);
    }

    private static Document document(String name, String kind, String what, List<String> notes) {
        return Document.page(WIDTH, List.of(Section.of(Part.Text.lines(name + ": ok, " + what), Part.Notes.all(notes))))
                .details(() -> new Details()
                        .with("name", name)
                        .with("kind", kind)
                        .with("what", what)
                        .with("notes", notes));
    }

    static Document ofWorld(String name, ProjectionSession session) {
        LoadedWorld world = session.world(name);
        List<String> notes = new ArrayList<>(world.notices().lines());
        notes.addAll(WorldCheck.of(name, world).summary());
        String what = "world " + world.info().id() + " of " + world.economy().year() + ", "
                + world.economy().regions().size() + " regions, "
                + world.economy().sectors().size() + " sectors.";
        return document(name, "world", what, notes);
    }

    static Document ofScenario(String name, ProjectionSession session) {
        String worldName = session.worldOf(name);
        LoadedWorld world = session.world(worldName);
        Scenario scenario = session.scenario(name, world);
        List<String> notes = new ArrayList<>();
        BasePathNotices.ownNotices(scenario, world.economy()).forEach(notice -> notes.add(notice.toString()));
        session.leftOut(name, world, scenario, Optional.empty(), Optional.empty())
                .ifPresent(notes::add);
        int events = scenario.ownEvents().size();
        String what = "scenario " + scenario.id() + ", " + (events == 1 ? "1 event, " : events + " events, ")
                + scenario.horizon().from() + " to " + scenario.horizon().to()
                + scenario.basePath().map(base -> ", base path " + base.id()).orElse("") + ", world " + worldName + ".";
        return document(name, "scenario", what, notes);
    }
}
