package io.tradewind.core.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SolverSettingsTest {
    @Test
    void defaults_arePinned() {
        assertThat(SolverSettings.DEFAULT).isEqualTo(new SolverSettings(1e-10, 1e-15, 2_000, 8, 5, 40, 1.0 / 64, 1));
    }

    @Test
    void copies_changeOneSettingOnly() {
        assertThat(SolverSettings.DEFAULT.withThreads(2))
                .isEqualTo(new SolverSettings(1e-10, 1e-15, 2_000, 8, 5, 40, 1.0 / 64, 2));
        assertThat(SolverSettings.DEFAULT.withMaxIterations(7))
                .isEqualTo(new SolverSettings(1e-10, 1e-15, 7, 8, 5, 40, 1.0 / 64, 1));
        assertThat(SolverSettings.DEFAULT.withAcceleration(3, 2, 9))
                .isEqualTo(new SolverSettings(1e-10, 1e-15, 2_000, 3, 2, 9, 1.0 / 64, 1));
    }

    @Test
    void toleranceOfZero_isRefused() {
        assertThatThrownBy(() -> SolverSettings.DEFAULT.withResidualTolerance(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("residual tolerance");
    }
}
