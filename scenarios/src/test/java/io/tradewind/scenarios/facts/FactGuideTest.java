package io.tradewind.scenarios.facts;

import io.tradewind.core.projection.RunSpec;
import io.tradewind.scenarios.GeneratedFile;
import io.tradewind.scenarios.Tradewind;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FactGuideTest {
    @Test
    void page_isFresh() throws IOException {
        GeneratedFile.assertFresh(
                "docs/facts.md",
                FactGuide.markdown(Tradewind.standard()
                        .run("us-china-2025", RunSpec.AS_PREPARED.withGroups(FactComparison.groups(Facts.seed())))));
    }
}
