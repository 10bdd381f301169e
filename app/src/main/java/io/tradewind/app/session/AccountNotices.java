package io.tradewind.app.session;

import io.tradewind.core.model.AccountAdjustment;
import io.tradewind.core.model.AccountAdjustment.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was adjusted in the accounts of a world, one line a kind. */
final class AccountNotices {
    private AccountNotices() {}

    /** The lines; deficits are no adjustment and have none. */
    static List<String> of(List<AccountAdjustment> adjustments) {
        List<String> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<AccountAdjustment> here = adjustments.stream()
                    .filter(adjustment -> adjustment.kind() == kind && kind != Kind.DEFICIT)
                    .sorted(Comparator.comparingDouble(adjustment -> -Math.abs(adjustment.amount())))
                    .toList();
            if (!here.isEmpty()) {
                lines.add((here.size() == 1 ? "" : here.size() + " accounts, the largest: ")
                        + here.get(0).describe() + ".");
            }
        }
        return lines;
    }
}
