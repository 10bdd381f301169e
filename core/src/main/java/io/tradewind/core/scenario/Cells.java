package io.tradewind.core.scenario;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The flows whose price or quantity a shock fixes, in the words of the scenario.
 *
 * @param exporters exporting regions or groups
 * @param partners  importing regions or groups
 * @param sectors   sector codes, if goods are named by sector
 * @param products  product codes, if they are named by product
 */
public record Cells(List<String> exporters, List<String> partners, List<String> sectors, List<String> products) {
    /** What an event decides that fixes a price or a quantity. */
    public static final String MATTER = "goods";

    /** Copies the lists. */
    public Cells {
        exporters = List.copyOf(exporters);
        partners = List.copyOf(partners);
        sectors = List.copyOf(sectors);
        products = List.copyOf(products);
    }

    /** Reports another event that fixes the price of these flows, whose quantity this one fixes: quantity follows from demand where the price is fixed. */
    public void checkPinned(Event self, Event other, String key, Selection world, Findings findings) {
        Optional<Cells> priced = other.shock().pricedCells();
        if (priced.isPresent()
                && other.shock()
                        .period()
                        .orElseThrow()
                        .overlaps(self.shock().period().orElseThrow())
                && priced.get().meet(this, world)) {
            findings.add(
                    key,
                    "The volume is fixed on cells whose price is fixed by '" + other.id() + "' at the same time.",
                    "Maybe keep one of the two; the other follows from demand.");
        }
    }

    /** Whether some flow is in both. */
    boolean meet(Cells other, Selection world) {
        return world.meet(exporters, other.exporters)
                && world.meet(partners, other.partners)
                && !Collections.disjoint(world.goods(sectors, products), world.goods(other.sectors, other.products));
    }
}
