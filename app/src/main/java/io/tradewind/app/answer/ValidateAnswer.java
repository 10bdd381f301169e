package io.tradewind.app.answer;

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
        List<String> notes = new ArrayList<>();
        String what;
        if (!Files.isDirectory(file)) {
            what = scenario(file.toString(), session, notes);
        } else if (ResultSession.isResult(file)) {
            what = ShowAnswer.result(ResultSession.open(file));
        } else {
            what = world(file.toString(), session, notes);
        }
        return Document.page(
                WIDTH, List.of(Section.of(Part.Text.lines(file + ": ok, " + what), Part.Notes.all(notes))));
    }

    private static String world(String folder, ProjectionSession session, List<String> notes) {
        LoadedWorld world = session.world(folder);
        notes.addAll(world.notices().lines());
        notes.addAll(WorldCheck.of(folder, world).summary());
        return "world " + world.info().id() + " of " + world.economy().year() + ", "
                + world.economy().regions().size() + " regions, "
                + world.economy().sectors().size() + " sectors.";
    }

    private static String scenario(String name, ProjectionSession session, List<String> notes) {
        String worldName = session.worldOf(name);
        LoadedWorld world = session.world(worldName);
        Scenario scenario = session.scenario(name, world);
        BasePathNotices.ownNotices(scenario, world.economy()).forEach(notice -> notes.add(notice.toString()));
        session.leftOut(name, world, scenario, Optional.empty(), Optional.empty())
                .ifPresent(notes::add);
        int events = scenario.ownEvents().size();
        return "scenario " + scenario.id() + ", " + (events == 1 ? "1 event, " : events + " events, ")
                + scenario.horizon().from() + " to " + scenario.horizon().to()
                + scenario.basePath().map(base -> ", base path " + base.id()).orElse("") + ", world " + worldName + ".";
    }
}
