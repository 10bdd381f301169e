package io.tradewind.core.parameter;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the table of parameters and the presets from the library's own resources: the one place where core reads anything. */
final class ParameterTable {
    /** Current id by the one that was shipped before. */
    static final Map<String, String> EARLIER_IDS = Collections.unmodifiableMap(load("earlier_ids.properties"));

    private static final int COLUMNS = 8;

    private ParameterTable() {}

    static ParameterRegistry read() {
        List<ParameterDefinition> definitions = new ArrayList<>();
        load("parameters.properties").forEach((id, line) -> definitions.add(definition(id, line)));
        Map<String, SortedMap<String, Double>> presets = new TreeMap<>();
        load("presets.properties").forEach((key, value) -> {
            int slash = key.indexOf('/');
            presets.computeIfAbsent(key.substring(0, slash), name -> new TreeMap<>())
                    .put(key.substring(slash + 1), Double.valueOf(value));
        });
        return ParameterRegistry.of(definitions, presets);
    }

    private static ParameterDefinition definition(String id, String line) {
        String[] cells = line.split("\\|");
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("The line of parameter " + id + " has " + cells.length + " cells.");
        }
        double[] range = range(cells[3]);
        double[] bounds = range(cells[5]);
        return new ParameterDefinition(
                id,
                cells[0].strip(),
                cells[1].strip(),
                Double.parseDouble(cells[2].strip()),
                range[0],
                range[1],
                Distribution.ofLabel(cells[4].strip()),
                bounds[0],
                bounds[1],
                cells[6].strip(),
                cells[7].strip());
    }

    private static double[] range(String cell) {
        int dots = cell.indexOf("..");
        return new double[] {
            Double.parseDouble(cell.substring(0, dots).strip()),
            Double.parseDouble(cell.substring(dots + 2).strip())
        };
    }

    static Map<String, String> load(String name) {
        Map<String, String> ordered = new LinkedHashMap<>();
        Properties properties = new OrderedProperties(ordered);
        try (InputStream stream = ParameterTable.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ordered;
    }

    /** Keeps the order of the file, which {@link Properties} does not. */
    private static final class OrderedProperties extends Properties {
        private static final long serialVersionUID = 1L;
        private final transient Map<String, String> ordered;

        OrderedProperties(Map<String, String> ordered) {
            this.ordered = ordered;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (ordered.put((String) key, (String) value) != null) {
                throw new IllegalStateException("The parameter " + key + " stands twice.");
            }
            return super.put(key, value);
        }
    }
}
