package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A tariff cut that two sides agree on: what stands on the day is lowered by the margin, never below zero.
 *
 * @param imposer       the importing region or group
 * @param targets       regions or groups of origin
 * @param scope         goods it reaches
 * @param margin        points that come off, a fraction: 0.05 is 5 points
 * @param mutual        whether the targets cut theirs on the imposer's goods by as much
 * @param announced     day it was announced
 * @param effective     first day in force
 * @param end           first day no longer in force, if it ends
 * @param phaseInMonths months until the full margin, 0 for at once
 */
public record TradeAgreementShock(
        String imposer,
        List<String> targets,
        TariffScope scope,
        double margin,
        boolean mutual,
        LocalDate announced,
        LocalDate effective,
        Optional<LocalDate> end,
        int phaseInMonths)
        implements Shock {
    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(String imposer, List<String> targets, double margin, LocalDate effective) {
        return new Builder(imposer, targets, margin, effective);
    }

    /** Collects the parts. */
    public static final class Builder {
        private final String imposer;
        private final List<String> targets;
        private final double margin;
        private final LocalDate effective;
        private TariffScope scope = TariffScope.ALL_GOODS;
        private boolean mutual;
        private LocalDate announced;
        private Optional<LocalDate> end = Optional.empty();
        private int phaseInMonths;

        private Builder(String imposer, List<String> targets, double margin, LocalDate effective) {
            this.imposer = imposer;
            this.targets = targets;
            this.margin = margin;
            this.effective = effective;
            this.announced = effective;
        }

        /** Sets: goods it reaches. */
        public Builder scope(TariffScope newScope) {
            scope = newScope;
            return this;
        }

        /** Sets: whether the targets cut theirs on the imposer's goods by as much. */
        public Builder mutual(boolean newMutual) {
            mutual = newMutual;
            return this;
        }

        /** Sets: day it was announced. */
        public Builder announced(LocalDate newAnnounced) {
            announced = newAnnounced;
            return this;
        }

        /** Sets: first day no longer in force, if it ends. */
        public Builder end(LocalDate newEnd) {
            end = Optional.of(newEnd);
            return this;
        }

        /** Sets: months until the full margin, 0 for at once. */
        public Builder phaseInMonths(int newPhaseInMonths) {
            phaseInMonths = newPhaseInMonths;
            return this;
        }

        /** The shock. */
        public TradeAgreementShock build() {
            return new TradeAgreementShock(
                    imposer, targets, scope, margin, mutual, announced, effective, end, phaseInMonths);
        }
    }

    /** Copies the targets and checks that the parts are there. */
    public TradeAgreementShock {
        Check.notBlank(imposer, "imposer");
        targets = List.copyOf(targets);
        Check.notNull(scope, "scope");
        Check.notNull(announced, "announced");
        Check.notNull(effective, "effective");
        Check.notNull(end, "end");
    }

    @Override
    public TradeAgreementShock withoutEnd() {
        return new TradeAgreementShock(
                imposer, targets, scope, margin, mutual, announced, effective, Optional.empty(), phaseInMonths);
    }

    @Override
    public boolean isZero() {
        return margin == 0.0;
    }

    @Override
    public String kind() {
        return "trade_agreement";
    }
}
