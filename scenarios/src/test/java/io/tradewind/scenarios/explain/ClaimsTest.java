package io.tradewind.scenarios.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.model.Economy;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.GeneratedFile;
import io.tradewind.scenarios.Tradewind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The claims of the articles, and the parts of {@code docs/explain.md} that hold their numbers. */
class ClaimsTest {
    private static final String PAGE = "docs/explain.md";
    private static final Pattern BLOCK =
            Pattern.compile("(<!-- claim: (\\w+) -->\\n)(.*?)(<!-- end -->\\n)", Pattern.DOTALL);
    private static final Map<String, List<ClaimResult>> RESULTS = new LinkedHashMap<>();

    @BeforeAll
    static void test() {
        Tradewind tradewind = Tradewind.standard();
        Economy world = tradewind.loadWorld("world-2023");
        for (Claim claim : Claims.list()) {
            Scenario scenario = tradewind.loadScenario(claim.scenario(), world);
            RESULTS.computeIfAbsent(claim.id(), any -> new ArrayList<>())
                    .add(Claims.test(
                            claim,
                            scenario,
                            tradewind.explainer(
                                    world, scenario, tradewind.registry().defaults())));
        }
    }

    @Test
    void everyClaim_hasACauseWithEventsThatAddUpWithTheOthers() {
        assertThat(RESULTS.keySet()).containsExactly("africa", "europe", "chips");
        RESULTS.values().stream().flatMap(List::stream).forEach(result -> {
            double sum = result.explanation().baseline().contributionPp();
            for (var player : result.explanation().players()) {
                sum += player.contributionPp();
            }
            assertThat(sum).isCloseTo(result.explanation().total().contributionPp(), within(1e-9));
            assertThat(result.cause().events()).isNotEmpty();
            assertThat(result.fact().period().toString())
                    .contains(result.claim().month().toString());
        });
    }

    /** MODEL §4: contracts of 24 bn dollars more, a fifth carried out in the first year, carry 0.6 to 2 bn dollars of exports of 44: below 5 %. */
    @Test
    void beltAndRoad_makesLessThanATwentiethOfAfricasGrowth() {
        ClaimResult africa = RESULTS.get("africa").get(0);

        assertThat(africa.part()).isBetween(0.0, .05);
        assertThat(africa.verdict()).isEqualTo(Verdict.DID_NOT);
    }

    @ParameterizedTest
    @CsvSource({
        "1.2, DROVE",
        "0.5, DROVE",
        "0.49, HELPED",
        "0.1, HELPED",
        "0.09, DID_NOT",
        "-0.09, DID_NOT",
        "-0.1, AGAINST"
    })
    void verdict_followsThePartOfThePrintedGrowth(double part, Verdict verdict) {
        assertThat(Verdict.of(part)).isEqualTo(verdict);
    }

    @Test
    void page_showsTheNumbersOfTheRuns() throws IOException {
        Path path = Path.of(System.getProperty("tradewind.root", "..")).resolve(PAGE);
        Matcher matcher = BLOCK.matcher(Files.readString(path));

        String fresh = matcher.replaceAll(block -> Matcher.quoteReplacement(
                block.group(1) + ClaimGuide.text(RESULTS.get(block.group(2))) + block.group(4)));

        GeneratedFile.assertFresh(PAGE, fresh);
        assertThat(BLOCK.matcher(fresh).results().map(block -> block.group(2)))
                .containsExactlyElementsOf(RESULTS.keySet());
    }
}
