package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.RegionCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A partner in a customs panel.
 *
 * @param code             its code in the panel
 * @param name             its name for people
 * @param region           the region of the world that it is, none for residuals such as unspecified territories
 * @param groups           groups it belongs to whole, such as {@code ASEAN}
 * @param briShareExports  share of the reporter's exports to it that goes to Belt and Road signatories, 0 to 1
 * @param briShareImports  the same for imports
 */
public record Partner(
        String code,
        String name,
        Optional<RegionCode> region,
        List<String> groups,
        double briShareExports,
        double briShareImports) {
    /** Copies the groups and checks the shares. */
    public Partner {
        Check.notBlank(code, "partner code");
        Check.present("partner name, region", name, region);
        groups = List.copyOf(groups);
        Check.inRange(briShareExports, 0, 1, "BRI share of exports");
        Check.inRange(briShareImports, 0, 1, "BRI share of imports");
    }

    /** Whether the words of an event select it: by {@code all}, its code or group, or by selecting its region in the world. */
    public boolean isSelectedBy(Collection<String> words, Economy economy) {
        int place = region.map(known -> economy.indexOf(known).orElse(-1)).orElse(-1);
        return WorldWords.nameAll(words)
                || words.contains(code)
                || groups.stream().anyMatch(words::contains)
                || words.stream().anyMatch(word -> economy.regionsOf(word).contains(place));
    }
}
