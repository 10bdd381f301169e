package io.tradewind.io.importer;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the codes of a source stand for.
 *
 * @param regions      places to regions
 * @param sectors      goods to sectors
 * @param otherSector  sector of goods that no row of the map lists, which are counted; empty to leave them out, which is counted too
 * @param knownRegions regions with their names and groups; others are named by their code
 * @param knownSectors sectors with their names, elasticities and groups
 */
public record Codes(
        CodeMap regions,
        CodeMap sectors,
        Optional<String> otherSector,
        List<Region> knownRegions,
        List<Sector> knownSectors) {
    /** Trade elasticity of a sector that is not known. */
    static final double ELASTICITY = 4.0;

    /** Copies the lists. */
    public Codes {
        Check.present("regions, sectors, otherSector", regions, sectors, otherSector);
        knownRegions = List.copyOf(knownRegions);
        knownSectors = List.copyOf(knownSectors);
    }

    /** Codes of the regions that the map leads to: known ones in their order, then the others in that of the map. */
    List<String> orderedRegions() {
        return ordered(
                regions.targets(),
                knownRegions.stream().map(r -> r.code().code()).toList());
    }

    /** The same of the sectors. */
    List<String> orderedSectors() {
        return ordered(
                sectors.targets(),
                knownSectors.stream().map(s -> s.code().code()).toList());
    }

    private static List<String> ordered(Collection<String> targets, List<String> known) {
        List<String> ordered =
                new ArrayList<>(known.stream().filter(targets::contains).toList());
        targets.stream().filter(target -> !ordered.contains(target)).forEach(ordered::add);
        return ordered;
    }

    /** The region of a place, of several the first; empty if the map does not list it. */
    public Optional<String> regionOf(String place) {
        return regions.of(place).stream().map(CodeMap.Share::target).findFirst();
    }

    /** The sector of a code of goods, of several the one with most of it. */
    public String sectorOf(String code) {
        return sectors.of(code).stream()
                .max(Comparator.comparingDouble(CodeMap.Share::share))
                .map(CodeMap.Share::target)
                .or(() -> otherSector)
                .orElseThrow();
    }

    Region region(String code) {
        return knownRegions.stream()
                .filter(region -> region.code().code().equals(code))
                .findFirst()
                .orElseGet(() -> Region.of(code));
    }

    Sector sector(String code) {
        return knownSectors.stream()
                .filter(sector -> sector.code().code().equals(code))
                .findFirst()
                .orElseGet(() -> Sector.of(code, ELASTICITY));
    }
}
