package io.tradewind.io.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.scenario.EventKinds;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A tree that was laid down is the tree of its text, place by place, and of no other text. */
class TreeSnapshotTest {
    private static final String TEXT = """
            id: größe
            story: |
              Two lines,
              one 'quoted'.
            events:
              - {id: a, kind: tariff, rate: 0.25, from: 2025-02-04, on: [CHN, "MEX"]}
              - id: b
                end:
                active: true
                more: []
            none: {}
            """;

    private static Optional<Node> parsed(String text) {
        return TreeReader.read("a.yaml", text, new ArrayList<>());
    }

    @Test
    void tree_isThatOfTheText() {
        assertThat(TreeSnapshot.read(TreeSnapshot.of("a.yaml", TEXT), TEXT))
                .isPresent()
                .isEqualTo(parsed(TEXT));
    }

    @Test
    void otherText_hasNone() {
        byte[] tree = TreeSnapshot.of("a.yaml", TEXT);
        String other = TEXT.replace("0.25", "0.35");
        assertThat(TreeSnapshot.read(tree, other)).isEmpty();
        assertThat(TreeSnapshot.read(tree, TEXT + "\n")).isEmpty();
        assertThat(ScenarioReader.read("a.yaml", other, Optional.of(tree), Optional.empty(), EventKinds.standard())
                        .problems())
                .isEqualTo(ScenarioReader.read("a.yaml", other).problems());
    }

    @Test
    void faultyText_isRefused() {
        assertThatThrownBy(() -> TreeSnapshot.of("a.yaml", "id: a\nid: b\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stands twice");
    }
}
