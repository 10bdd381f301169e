package io.tradewind.core.equilibrium;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.Accounts;
import io.tradewind.core.model.Economy;

/**
 * A question for the solver: this economy, under these shocks, with this closure. Trade elasticities are those of the economy's
 * sectors. Immutable; the accounts are derived once and shared by all variants.
 */
public final class EquilibriumProblem {
    private final Economy economy;
    private final Accounts accounts;
    private final Shocks shocks;
    private final DeficitClosure closure;
    private final Variant variant;

    private EquilibriumProblem(
            Economy economy, Accounts accounts, Shocks shocks, DeficitClosure closure, Variant variant) {
        this.variant = Check.notNull(variant, "variant");
        this.economy = Check.notNull(economy, "economy");
        this.accounts = accounts;
        this.shocks = Check.notNull(shocks, "shocks");
        this.closure = Check.notNull(closure, "closure");
        int n = economy.regions().size();
        Check.that(variant.distribution().length() == n, "The variant does not fit the economy.");
        int j = economy.sectors().size();
        shocks.tariffs()
                .ifPresent(
                        c -> Check.that(c.regions() == n && c.sectors() == j, "New tariffs do not fit the economy."));
        shocks.tradeCostFactors()
                .ifPresent(
                        c -> Check.that(c.regions() == n && c.sectors() == j, "Trade costs do not fit the economy."));
        shocks.productivityFactors()
                .ifPresent(
                        m -> Check.that(m.rows() == n && m.columns() == j, "Productivity does not fit the economy."));
    }

    /**
     * The economy without shocks, its deficits fixed, in the default long run.
     *
     * @throws io.tradewind.core.base.InvalidInputException if no accounts follow from the economy
     */
    public static EquilibriumProblem of(Economy economy) {
        return new EquilibriumProblem(
                economy,
                Accounts.of(economy),
                Shocks.none(),
                DeficitClosure.FIXED,
                Variant.none(economy.regions().size()));
    }

    /** The same question under other shocks. */
    public EquilibriumProblem withShocks(Shocks newShocks) {
        return new EquilibriumProblem(economy, accounts, newShocks, closure, variant);
    }

    /** The same question with another closure. */
    public EquilibriumProblem withClosure(DeficitClosure newClosure) {
        return new EquilibriumProblem(economy, accounts, shocks, newClosure, variant);
    }

    /** The same question in another kind of long run. */
    public EquilibriumProblem withVariant(Variant newVariant) {
        return new EquilibriumProblem(economy, accounts, shocks, closure, newVariant);
    }

    /** In which kind of long run. */
    public Variant variant() {
        return variant;
    }

    /** The baseline world; its sectors carry the trade elasticities in use. */
    public Economy economy() {
        return economy;
    }

    /** What follows from the economy's tables. */
    public Accounts accounts() {
        return accounts;
    }

    /** What changes. */
    public Shocks shocks() {
        return shocks;
    }

    /** What happens to deficits. */
    public DeficitClosure closure() {
        return closure;
    }
}
