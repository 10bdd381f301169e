package io.tradewind.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A world of two regions and two sectors in a folder, small enough to break by hand. */
public final class ToyWorld {
    private ToyWorld() {}

    /** Writes the world. */
    public static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("datapackage.json"), """
                {
                  "name": "toy",
                  "title": "Two regions",
                  "licenses": [{"name": "CC0-1.0"}],
                  "sources": [{"title": "made up"}],
                  "world": {"formatVersion": "1", "year": 2020, "valueUnit": "USD million"}
                }
                """);
        Files.writeString(folder.resolve("regions.csv"), "region,name,groups\nNOR,North,COLD\nSOU,South,WARM\n");
        Files.writeString(
                folder.resolve("sectors.csv"), "sector,name,trade_elasticity\nfood,Food,4\nsteel,Steel,2.5\n");
        Files.writeString(folder.resolve("flows.csv"), """
                origin,destination,sector,value
                NOR,NOR,food,100
                NOR,SOU,food,60
                NOR,SOU,steel,30
                SOU,NOR,steel,80
                SOU,SOU,steel,200
                """);
        return folder;
    }

    /** Replaces a part of one of its files, which must be there. */
    public static void change(Path folder, String file, String part, String by) throws IOException {
        String text = Files.readString(folder.resolve(file));
        if (!text.contains(part)) {
            throw new IllegalArgumentException(file + " does not contain " + part);
        }
        Files.writeString(folder.resolve(file), text.replace(part, by));
    }

    /** A scenario in which SOU taxes the food of NOR. */
    public static Path scenario(Path file) throws IOException {
        return Files.writeString(file, """
                formatVersion: 1
                id: food-duty
                title: A duty on food
                horizon: {from: 2021-01, to: 2021-12}
                events:
                  - id: duty
                    kind: tariff
                    imposer: SOU
                    targets: [NOR]
                    scope: {sectors: [food]}
                    rate: 0.3
                    announced: 2021-01-01
                    effective: 2021-03-01
                    source: {citation: "made up"}
                """);
    }
}
