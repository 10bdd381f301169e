package io.tradewind.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final List<String> said = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final Progress progress = new Progress(said::add, 100, "draws", () -> now);

    private void after(int seconds, int done) {
        now = Instant.EPOCH.plusSeconds(seconds);
        progress.tell(done);
    }

    @Test
    void longWork_isSaidNowAndThen_andToItsEnd() {
        after(5, 40);
        after(11, 95);
        after(12, 99);
        after(13, 100);

        assertThat(said).hasSize(2);
        assertThat(said.get(0)).startsWith("95 of 100 draws");
        assertThat(said.get(1)).isEqualTo("100 of 100 draws");
    }

    @Test
    void shortWork_saysNothing() {
        after(3, 50);
        after(6, 100);

        assertThat(said).isEmpty();
    }
}
