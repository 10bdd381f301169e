package io.tradewind.app.plot;

import io.tradewind.core.base.Check;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Outlines of a world's regions, flattened when the map was made: no border inside a region, small places as dots.
 *
 * @param regions the regions, and last what belongs to none
 */
public record WorldMap(List<Region> regions) {
    /** Width of the map in its own units. */
    public static final int WIDTH = 2000;
    /** Height of the map in its own units. */
    public static final int HEIGHT = 876;
    /** What stands under every map. */
    public static final String POLICY = "No view on borders: none is drawn. Land: Natural Earth, 2018.";
    /** Code of what belongs to no region. */
    public static final String NONE = "-";

    /**
     * A region.
     *
     * @param code its code
     * @param x    middle of its circle
     * @param y    middle of its circle
     * @param dot  whether it is too small for an outline
     * @param path its outline as SVG has it, absolute starts and relative steps; empty for a dot
     */
    public record Region(String code, int x, int y, boolean dot, String path) {
        /** Checks that the parts are there. */
        public Region {
            Check.present("code, path", code, path);
        }
    }

    /** Copies the list. */
    public WorldMap {
        regions = List.copyOf(regions);
    }

    /** The map of a world; none if it has no map. */
    public static Optional<WorldMap> of(String world) {
        boolean plain = world.chars().allMatch(c -> c == '-' || Character.isLetterOrDigit(c));
        try (InputStream in = plain ? WorldMap.class.getResourceAsStream(world + ".map") : null) {
            if (in == null) {
                return Optional.empty();
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(new WorldMap(lines.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .map(WorldMap::region)
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Region region(String line) {
        String[] cells = line.split("\t", -1);
        return new Region(
                cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3].equals("1"), cells[4]);
    }

    /** The region of that code. */
    public Optional<Region> find(String code) {
        return regions.stream().filter(region -> region.code().equals(code)).findFirst();
    }
}
