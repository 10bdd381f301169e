package io.tradewind.io.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A world of two regions and two sectors in a folder, every number of which can be checked by eye. A test changes one file and looks at
 * what the reader says.
 */
final class ToyWorldFolder {
    private final Map<String, String> files = new LinkedHashMap<>();

    ToyWorldFolder() {
        files.put("datapackage.json", """
                {
                  "name": "toy",
                  "title": "Two regions",
                  "licenses": [{"name": "CC0-1.0"}],
                  "sources": [{"title": "made up", "licence": "none"}],
                  "world": {"formatVersion": "1", "year": 2020, "valueUnit": "USD million"}
                }
                """);
        files.put("regions.csv", """
                region,name,groups
                NOR,North,COLD;ALL2
                SOU,"South, warm",ALL2
                """);
        files.put("sectors.csv", """
                sector,name,trade_elasticity
                food,Food,4
                steel,Steel,2.5
                """);
        files.put("flows.csv", """
                origin,destination,sector,value
                NOR,NOR,food,100
                NOR,SOU,food,10.5
                SOU,NOR,steel,20
                SOU,SOU,steel,200
                """);
        files.put("tariffs.csv", """
                origin,destination,sector,rate
                NOR,SOU,food,0.1
                """);
        files.put("value_added.csv", """
                region,sector,share
                NOR,food,0.6
                NOR,steel,1
                SOU,food,1
                SOU,steel,0.5
                """);
        files.put("input_output.csv", """
                region,sector,input,share
                NOR,food,food,0.25
                NOR,food,steel,0.15
                SOU,steel,steel,0.5
                """);
    }

    /** Replaces the text of a file. */
    ToyWorldFolder with(String file, String text) {
        files.put(file, text);
        return this;
    }

    /** Replaces a part of a file, which must be there. */
    ToyWorldFolder change(String file, String part, String by) {
        String text = files.get(file);
        if (!text.contains(part)) {
            throw new IllegalArgumentException(file + " does not contain " + part);
        }
        return with(file, text.replace(part, by));
    }

    /** Adds text at the end of a file. */
    ToyWorldFolder append(String file, String text) {
        return with(file, files.get(file) + text);
    }

    /** Leaves a file out. */
    ToyWorldFolder without(String file) {
        files.remove(file);
        return this;
    }

    /** The text of every file. */
    Map<String, String> files() {
        return Map.copyOf(files);
    }

    /** The text of a file. */
    String text(String file) {
        return files.get(file);
    }

    /** Writes the files to a folder. */
    Path in(Path folder) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
