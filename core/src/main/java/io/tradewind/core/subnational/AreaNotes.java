package io.tradewind.core.subnational;

import io.tradewind.core.model.Channel;
import io.tradewind.core.model.Figure;
import io.tradewind.core.model.Ownership;
import io.tradewind.core.model.Province;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.model.WorldWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What a reader must know about the figures behind an area. */
record AreaNotes(Province area) {
    /** How levels are known, then the shares of the channels and owners that are named. */
    List<String> of(List<String> names) {
        List<String> notes = new ArrayList<>();
        if (area.inside().isPresent()) {
            for (TradeDirection flow : TradeDirection.values()) {
                notes.add(area.code() + ", " + flow.label() + ": " + level(flow));
            }
        }
        for (Channel channel : Channel.values()) {
            if (channel != Channel.OTHER && names.contains(channel.label())) {
                notes.addAll(
                        shares(channel.label(), flow -> area.channels().in(flow).get(channel)));
            }
        }
        for (Ownership owner : Ownership.values()) {
            if (owner != Ownership.OTHER && names.contains(WorldWords.ALL + "/" + owner.label())) {
                notes.addAll(
                        shares(owner.label(), flow -> area.owners().in(flow).get(owner)));
            }
        }
        return notes;
    }

    private String level(TradeDirection flow) {
        Figure level = area.levels().get(flow);
        if (area.rest()) {
            return "what the provinces with a known level leave of the country.";
        } else if (level == null) {
            return "unknown, so nothing is shown; it is part of the rest of "
                    + area.inside().get() + ".";
        }
        return "level of " + level.period() + " " + level.status().label() + " (" + level.source() + "); " + mix(flow);
    }

    private String mix(TradeDirection flow) {
        boolean known = !area.partnerShares().isEmpty()
                || !(flow == TradeDirection.EXPORTS ? area.productShares() : area.sectorShares()).isEmpty();
        return known
                ? "months and growth follow its mix of products and partners."
                : "no mix of its own is known, so it grows like what other provinces leave.";
    }

    /** One note if both directions are known in the same way, else one each. */
    private List<String> shares(String name, Function<TradeDirection, Figure> share) {
        Figure exports = share.apply(TradeDirection.EXPORTS);
        Figure imports = share.apply(TradeDirection.IMPORTS);
        return Objects.equals(exports, imports)
                ? List.of(area.code() + ", " + name + ": " + share(exports))
                : List.of(
                        area.code() + ", " + name + " in exports: " + share(exports),
                        area.code() + ", " + name + " in imports: " + share(imports));
    }

    private static String share(Figure share) {
        return share == null
                ? "share unknown, so nothing is shown."
                : "share of " + share.period() + " " + share.status().label() + " (" + share.source() + ").";
    }
}
