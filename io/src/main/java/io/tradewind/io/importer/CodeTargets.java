package io.tradewind.io.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What codes of a source stand for, as positions of regions and sectors; each code is looked up once. */
final class CodeTargets {
    private final Codes codes;
    private final Places places;
    private final List<String> regions;
    private final List<String> sectors;
    private final Map<String, Target> regionOf = new HashMap<>();
    private final Map<String, Target> sectorOf = new HashMap<>();

    /** What else a source calls a place: another code that the map may list. */
    interface Places {
        Optional<String> otherCode(String code);
    }

    /** What a code stands for, each position with its share; none if no map lists it. */
    record Target(int[] positions, double[] shares) {}

    CodeTargets(Codes codes, Places places) {
        this.codes = codes;
        this.places = places;
        this.regions = codes.orderedRegions();
        this.sectors = codes.orderedSectors();
    }

    Target region(String code) {
        return regionOf.computeIfAbsent(code, this::findRegion);
    }

    private Target findRegion(String code) {
        List<CodeMap.Share> shares = codes.regions().of(code);
        return target(
                shares.isEmpty()
                        ? places.otherCode(code).map(codes.regions()::of).orElse(List.of())
                        : shares,
                regions);
    }

    Target sector(String code) {
        return sectorOf.computeIfAbsent(code, this::findSector);
    }

    private Target findSector(String code) {
        return target(
                guessed(code)
                        .map(other -> List.of(new CodeMap.Share(other, 1.0)))
                        .orElseGet(() -> codes.sectors().of(code)),
                sectors);
    }

    /** Where a code of goods goes that no map lists; empty if one does, or if such codes are left out. */
    Optional<String> guessed(String code) {
        return codes.otherSector().filter(other -> codes.sectors().of(code).isEmpty());
    }

    /** The other code of a place in brackets, for messages. */
    String otherName(String code) {
        return places.otherCode(code).map(other -> " (" + other + ")").orElse("");
    }

    private static Target target(List<CodeMap.Share> shares, List<String> names) {
        return new Target(
                shares.stream().mapToInt(share -> names.indexOf(share.target())).toArray(),
                shares.stream().mapToDouble(CodeMap.Share::share).toArray());
    }
}
