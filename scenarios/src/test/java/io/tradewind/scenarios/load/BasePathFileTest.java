package io.tradewind.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.register.CurrentLaw;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key {@code baseline}, and what may be asked for in its place. */
final class BasePathFileTest {
    private static final Economy WORLD = Worlds.load(Worlds.STANDARD);
    private static final ScenarioLoader LOADER = ScenarioLoader.of(WORLD, ParameterRegistry.standard());
    private static final YearMonth LAST = PanelVintages.shipped(WORLD).last();
    private static final YearMonth NEXT = LAST.plusMonths(1);

    @TempDir
    private Path folder;

    private String file(String name, String keys) throws IOException {
        String id = name.replace(".yaml", "");
        Path file = Files.writeString(
                folder.resolve(name),
                "formatVersion: 1\nid: " + id + "\ntitle: " + id + "\n"
                        + (keys.contains("extends") ? "" : "horizon: {from: 2025-01, to: 2027-12}\n") + keys);
        return file.toString();
    }

    private static String duty(String id, String day) {
        return "events:\n  - {id: " + id + ", kind: tariff, imposer: USA, targets: [VNM], rate: 0.25, announced: " + day
                + ", effective: " + day + ", source: {citation: Assumption}}\n";
    }

    private static List<String> ids(List<Event> events) {
        return events.stream().map(Event::id).toList();
    }

    @Test
    void withoutTheKey_thereIsNoBasePath() throws IOException {
        assertThat(LOADER.load(file("a.yaml", "take: {authority: [s232]}\n")).basePath())
                .isEmpty();
        assertThat(LOADER.load(file("a.yaml", "baseline: none\ntake: {authority: [s232]}\n"))
                        .basePath())
                .isEmpty();
    }

    @Test
    void currentLaw_isTheWholeRegisterBelowTheEventsOfTheFile() throws IOException {
        Scenario scenario = LOADER.load(file("a.yaml", "baseline: current-law\n" + duty("own", NEXT + "-01")));

        assertThat(scenario.basePath().orElseThrow().events()).isEqualTo(CurrentLaw.happened());
        assertThat(scenario.basePath().orElseThrow().today()).isTrue();
        assertThat(ids(scenario.ownEvents())).containsExactly("own");
        assertThat(scenario.droppedEvents()).isEmpty();
        assertThat(scenario.events()).hasSize(CurrentLaw.happened().size() + 1);
    }

    /** The truce of Geneva suspends one duty alone where the others are gone; that of Busan goes with the last that it suspends. */
    @Test
    void without_takesAwayWhatMeansNothingWithoutIt() throws IOException {
        Scenario scenario = LOADER.load(file(
                "a.yaml", "baseline: current-law\nwithout: [us-reciprocal-24, us-reciprocal-41, us-reciprocal-50]\n"));

        assertThat(ids(scenario.droppedEvents()))
                .contains("us-reciprocal-24", "us-reciprocal-41", "us-reciprocal-50", "us-truce-geneva")
                .doesNotContain("us-ieepa-void", "us-fentanyl-20");
        assertThat(scenario.ownEvents()).isEmpty();
    }

    @Test
    void change_reachesALawOfTheBase() throws IOException {
        Scenario scenario =
                LOADER.load(file("a.yaml", "baseline: current-law\nchange: {us-301-labour-china: {rate: 30%}}\n"));

        assertThat(ids(scenario.ownEvents())).containsExactly("us-301-labour-china");
        assertThat(scenario.ownEvents().get(0).shock().values()).containsEntry("rate", 0.3);
        assertThat(scenario.changesNothing()).isFalse();
    }

    @Test
    void scenarioAsBase_isTheOneThatIsExtended_orComesFirst() throws IOException {
        file("base.yaml", "take: {authority: [s232]}\n");
        Scenario extended =
                LOADER.load(file("a.yaml", "extends: base.yaml\nbaseline: base.yaml\n" + duty("own", "2025-02-01")));
        Scenario beside = LOADER.load(file("b.yaml", "baseline: base.yaml\n" + duty("own", "2025-02-01")));

        assertThat(ids(extended.ownEvents())).containsExactly("own");
        assertThat(beside.events()).isEqualTo(extended.events());
        assertThat(beside.basePath()).isEqualTo(extended.basePath());
        assertThat(beside.basePath().orElseThrow().id()).isEqualTo("base");
        assertThat(beside.basePath().orElseThrow().today()).isFalse();
    }

    @Test
    void baseThatStandsOnTheLaw_bringsTheLawAlong() throws IOException {
        file("base.yaml", "baseline: current-law\n" + duty("first", NEXT + "-01"));
        Scenario scenario = LOADER.load(file("a.yaml", "baseline: base.yaml\n" + duty("second", NEXT + "-02")));

        assertThat(ids(scenario.ownEvents())).containsExactly("second");
        assertThat(ids(scenario.basePath().orElseThrow().events()))
                .contains("first")
                .containsAll(ids(CurrentLaw.happened()));
        assertThat(scenario.basePath().orElseThrow().today()).isTrue();
    }

    @Test
    void keyIsInherited_andTheOneThatIsAskedForWins() throws IOException {
        file("p.yaml", "baseline: current-law\n" + duty("own", NEXT + "-01"));
        String child = file("c.yaml", "extends: p.yaml\nevents: []\n");

        assertThat(LOADER.load(child).basePath().map(BasePath::id)).contains(BasePath.CURRENT_LAW);
        assertThat(LOADER.against(Optional.of(BasePath.NONE)).load(child).basePath())
                .isEmpty();
        assertThat(LOADER.against(Optional.of("us-china-2025"))
                        .load("busan-holds")
                        .ownEvents())
                .extracting(Event::id)
                .containsExactlyInAnyOrder("us-truce-busan", "china-truce-busan");
    }

    private void fails(String file, String... parts) {
        assertThatThrownBy(() -> LOADER.load(file))
                .isInstanceOf(InvalidScenarioException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage()).contains(parts));
    }

    @Test
    void whatCannotBeABase_isRefusedAtItsLine() throws IOException {
        fails(file("a.yaml", "baseline: curent-law\n"), "a.yaml:5:11", "curent-law", "Maybe use 'current-law'.");
        fails(file("b.yaml", "baseline: b.yaml\n"), "b.yaml:5:11", "its own base path");
        file("d.yaml", "baseline: c.yaml\n");
        fails(file("c.yaml", "baseline: d.yaml\n"), "d.yaml:5:11", "stands on this scenario in turn");
    }

    @Test
    void whatIsAskedForAndCannotBeABase_isAWrongField() throws IOException {
        String file = file("a.yaml", "events: []\n");
        for (String word : List.of("nope", file)) {
            assertThatThrownBy(() -> LOADER.against(Optional.of(word)).load(file))
                    .isInstanceOf(InvalidInputException.class)
                    .satisfies(thrown -> assertThat(((InvalidInputException) thrown).problems())
                            .extracting("path")
                            .containsExactly("baseline"));
        }
    }

    @Test
    void eventThatCustomsMonthsCannotHold_isRefusedAtItsLine_unlessTheOriginIsEarlier() throws IOException {
        String file = file("a.yaml", "baseline: current-law\n" + duty("own", LAST + "-15"));

        fails(file, "a.yaml:7:5", "'own' is known from " + LAST + "-15", "baseline: none");
        assertThat(LOADER.from(Optional.of(Origin.of(LAST.minusMonths(1))))
                        .load(file)
                        .ownEvents())
                .hasSize(1);
        assertThat(LOADER.against(Optional.of(BasePath.NONE)).load(file).events())
                .hasSize(1);
    }

    @Test
    void severalSuchEvents_areSaidOnce_withTheirDays() throws IOException {
        String second = duty("second", LAST.minusMonths(1) + "-03").replace("events:\n", "");
        String file = file("a.yaml", "baseline: current-law\n" + duty("first", LAST + "-15") + second);

        fails(
                file,
                "a.yaml:7:5",
                "2 events: 'first' is known from " + LAST + "-15, 'second' is known from " + LAST.minusMonths(1)
                        + "-03;",
                "Maybe let them be announced after " + LAST);
    }

    @Test
    void lawThatIsTakenAwayWhereThereIsNone_namesThePathThatHasIt() throws IOException {
        String without = file("a.yaml", "baseline: none\nwithout: [us-232-copper]\n");
        String changed = file("b.yaml", "baseline: none\nchange: {us-232-copper: {rate: 30%}}\n");

        fails(without, "a.yaml:6:11", "is called 'us-232-copper'", "'baseline: current-law'");
        fails(changed, "b.yaml:6:25", "is called 'us-232-copper'", "'baseline: current-law'");
    }

    @Test
    void textsThatMayNotLeadToFiles_doNotThroughTheBaseEither() throws IOException {
        String secret = file("secret.yaml", duty("own", NEXT + "-01"));
        String text =
                "formatVersion: 1\nid: x\ntitle: x\nhorizon: {from: 2025-01, to: 2027-12}\nbaseline: " + secret + "\n";
        ScenarioLoader loader =
                LOADER.with(ScenarioTexts.only(name -> name.equals("x.yaml") ? Optional.of(text) : Optional.empty()));

        assertThatThrownBy(() -> loader.load("x.yaml"))
                .isInstanceOf(InvalidScenarioException.class)
                .hasMessageContaining("There is no built-in scenario '" + secret + "'");
    }
}
