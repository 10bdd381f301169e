package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.NameBook;
import java.util.Map;

/**
 * What people call places and goods, whatever the codes of a world: data that come with a world from whoever reads it.
 *
 * @param places    places
 * @param goods     sectors and products
 * @param elsewhere id of another world that has a place as a region of its own, by the place's code
 */
public record WorldNames(NameBook places, NameBook goods, Map<String, String> elsewhere) {
    /** No names but a world's own. */
    public static final WorldNames NONE = new WorldNames(NameBook.EMPTY, NameBook.EMPTY, Map.of());

    /** Checks that the books are there. */
    public WorldNames {
        Check.present("places, goods", places, goods);
        elsewhere = Map.copyOf(elsewhere);
    }
}
