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
