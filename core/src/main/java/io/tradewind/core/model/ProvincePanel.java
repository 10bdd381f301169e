package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import java.util.List;
import java.util.Optional;

/**
 * The provinces beside a customs panel.
 *
 * @param areas the country first, then its provinces and their cities, each after the area it is a part of
 * @param cells shares of channels that are known cell by cell, for the country and everything in it
 */
public record ProvincePanel(List<Province> areas, List<ChannelCell> cells) {
    /** Copies the lists and checks that every part has its whole before it. */
    public ProvincePanel {
        areas = List.copyOf(Check.notEmpty(areas, "provinces"));
        cells = List.copyOf(cells);
        Check.that(areas.get(0).inside().isEmpty(), "The first area must be the country.");
        for (int k = 1; k < areas.size(); k++) {
            Province area = areas.get(k);
            List<Province> before = areas.subList(0, k);
            Check.that(
                    before.stream().noneMatch(other -> other.code().equals(area.code())),
                    "The area " + area.code() + " is there twice.");
            Check.that(
                    before.stream().anyMatch(other -> area.inside().equals(Optional.of(other.code()))),
                    "The area " + area.code() + " must stand after the one it is a part of.");
        }
        long rests = areas.stream().filter(Province::rest).count();
        Check.that(rests == 1, "One province must be the rest of the country.");
    }

    /** Provinces of which no cell is known. */
    public ProvincePanel(List<Province> areas) {
        this(areas, List.of());
    }

    /** The whole country. */
    public Province country() {
        return areas.get(0);
    }

    /** The area of that code. */
    public Optional<Province> find(String code) {
        return areas.stream().filter(area -> area.code().equals(code)).findFirst();
    }

    /** The parts of an area, without the rest of it. */
    public List<Province> partsOf(String code) {
        return areas.stream()
                .filter(area -> area.inside().equals(Optional.of(code)) && !area.rest())
                .toList();
    }
}
