package io.tradewind.core.subnational;

import io.tradewind.core.model.Channel;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Figure;
import io.tradewind.core.model.Ownership;
import io.tradewind.core.model.Province;
import io.tradewind.core.model.ProvincePanel;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.TradeGroup;
import io.tradewind.core.subnational.PartTable.Part;
import io.tradewind.core.subnational.PartTable.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Divides an area's trade by channel or by owner, each with its own response.
 *
 * @source MODEL §5, channel wedges and ownership
 */
final class Parts {
    private final CustomsPanel panel;
    private final ProvincePanel provinces;
    private final Responses responses;
    private final ChannelEvents parcels;
    private final ChannelEvents markets;

    Parts(Projection projection, CustomsPanel panel, ProvincePanel provinces) {
        this.panel = panel;
        this.provinces = provinces;
        this.responses = new Responses(projection);
        this.parcels = new ChannelEvents(projection, panel, Channel.CBEC);
        this.markets = new ChannelEvents(projection, panel, Channel.MARKET_PROCUREMENT);
    }

    /** The groups that the channel's responses are made of. */
    static List<TradeGroup> groups(Channel channel) {
        return switch (channel) {
            case CBEC -> List.of(TradeGroup.EVERYONE, TradeGroup.DUTY_FREE);
            case MARKET_PROCUREMENT -> List.of(TradeGroup.EVERYONE, TradeGroup.MARKET_PROCUREMENT);
            default -> List.of(TradeGroup.EVERYONE, TradeGroup.PAYERS, TradeGroup.PROCESSING);
        };
    }

    /** Those of every owner: what one of them has, the others have not. */
    static List<TradeGroup> groupsOfOwners() {
        return List.of(TradeGroup.EVERYONE, TradeGroup.PRIVATE, TradeGroup.FOREIGN);
    }

    /** An area's trade through one channel; {@code cells} are its base cells of that direction, null if not known. */
    FlowTable of(Province area, FlowTable all, TradeDirection flow, Channel channel, PanelCells cells) {
        if (channel.overlaps()) {
            return new PartTable(all, inside(area, flow, channel, cells), 0);
        }
        double general = share(area, flow, Channel.GENERAL);
        double processing = share(area, flow, Channel.PROCESSING);
        Tilt payers = flow == TradeDirection.EXPORTS ? Tilt.NONE : responses.with(flow, TradeGroup.PAYERS);
        Tilt exempt = responses.with(flow, TradeGroup.PROCESSING);
        List<Part> parts = List.of(
                new Part(Share.alike(general), payers),
                new Part(Share.alike(processing), exempt),
                new Part(Share.alike(1 - general - processing), payers));
        return new PartTable(all, parts, channel == Channel.GENERAL ? 0 : channel == Channel.PROCESSING ? 1 : 2);
    }

    private static double share(Province area, TradeDirection flow, Channel channel) {
        Figure figure = area.channels().in(flow).get(channel);
        return figure == null ? Double.NaN : figure.value();
    }

    /** A channel inside the others, and all other trade. */
    private List<Part> inside(Province area, TradeDirection flow, Channel channel, PanelCells cells) {
        double share = share(area, flow, channel);
        if (cells == null) {
            return split(Share.alike(Double.NaN), Tilt.NONE, Tilt.NONE);
        }
        if (channel == Channel.MARKET_PROCUREMENT) {
            Share shares = ChannelShares.marketProcurement(share, cells, flow, panel, markets);
            return exports(flow, shares, markets, flow == TradeDirection.IMPORTS ? Tilt.NONE : notAhead(flow));
        }
        Share shares = ChannelShares.ecommerce(share, cells, flow, panel, provinces.cells(), parcels);
        Tilt dutyFree = flow == TradeDirection.IMPORTS ? Tilt.NONE : responses.with(flow, TradeGroup.DUTY_FREE);
        return exports(flow, shares, parcels, (p, j, t) -> parcels.parcels(p, j) ? dutyFree.log(p, j, t) : 0.0);
    }

    /** Events on the channel come on top of its own response; they work on exports. */
    private static List<Part> exports(TradeDirection flow, Share shares, ChannelEvents events, Tilt own) {
        if (flow == TradeDirection.IMPORTS) {
            return split(shares, Tilt.NONE, Tilt.NONE);
        }
        return split(
                shares,
                (p, j, t) -> own.log(p, j, t) + events.ofChannel(shares.of(p, j), p, j, t),
                (p, j, t) -> events.ofOthers(shares.of(p, j), p, j, t));
    }

    private Tilt notAhead(TradeDirection flow) {
        return responses.with(flow, TradeGroup.MARKET_PROCUREMENT);
    }

    private static List<Part> split(Share share, Tilt own, Tilt rest) {
        return List.of(new Part(share, own), new Part((p, j) -> 1 - share.of(p, j), rest));
    }

    /**
     * An area's trade by one kind of owner. Owners whose share is not known are among the others, who take what the known ones leave; known shares that
     * exceed the whole, because they are of different months, are scaled to it.
     */
    FlowTable of(Province area, FlowTable all, TradeDirection flow, Ownership owner) {
        Map<Ownership, Figure> known = area.owners().in(flow);
        double sum = known.values().stream().mapToDouble(Figure::value).sum();
        double scale = Math.max(1.0, sum);
        List<Part> parts = new ArrayList<>();
        int own = -1;
        for (Map.Entry<Ownership, Figure> entry : known.entrySet()) {
            own = entry.getKey() == owner ? parts.size() : own;
            parts.add(new Part(Share.alike(entry.getValue().value() / scale), tilt(flow, entry.getKey())));
        }
        own = owner == Ownership.OTHER && !known.isEmpty() ? parts.size() : own;
        parts.add(new Part(Share.alike(1 - sum / scale), Tilt.NONE));
        if (own < 0) {
            return new PartTable(all, List.of(new Part(Share.alike(Double.NaN), Tilt.NONE)), 0);
        }
        return new PartTable(all, parts, own);
    }

    private Tilt tilt(TradeDirection flow, Ownership owner) {
        return switch (owner) {
            case PRIVATE -> responses.with(flow, TradeGroup.PRIVATE);
            case FOREIGN -> responses.with(flow, TradeGroup.FOREIGN);
            default -> Tilt.NONE;
        };
    }
}
