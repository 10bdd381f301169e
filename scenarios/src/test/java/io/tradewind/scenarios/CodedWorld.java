package io.tradewind.scenarios;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.io.table.TableSource;
import io.tradewind.io.world.WorldReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A world with the region, group and sector codes of world-2023 and no trade: enough to check what scenarios name. */
public final class CodedWorld {
    private static final String REGIONS = """
            CHN RCEP;ASIA;GREATERCHINA
            HKG ASIA;GREATERCHINA
            TWN ASIA;GREATERCHINA
            JPN RCEP;ASIA;G7PLUS
            KOR RCEP;ASIA;BRI
            VNM ASEAN;RCEP;ASIA;BRI
            XSE ASEAN;RCEP;ASIA;BRI
            IND ASIA
            XSA ASIA;BRI
            XCA ASIA;BRI
            TUR ASIA;BRI
            XME ASIA;BRI
            AFR BRI
            EU27 EUROPE;G7PLUS
            GBR EUROPE;G7PLUS
            XEU EUROPE
            RUS BRI;EUROPE
            USA USMCA;G7PLUS
            CAN USMCA;G7PLUS
            MEX USMCA;LATAM
            BRA LATAM
            XLA LATAM
            AUS RCEP
            XOC RCEP
            """;
    private static final String SECTORS =
            "agriculture mining food textiles_apparel_leather wood paper_printing petroleum_coke"
                    + " chemicals_pharma rubber_plastics nonmetallic_minerals metals electronics_electrical machinery"
                    + " transport_equipment furniture_other_mfg services";

    private CodedWorld() {}

    /** The world. */
    public static Economy economy() {
        List<Region> regions = new ArrayList<>();
        REGIONS.lines().forEach(line -> {
            String[] cells = line.split(" ");
            regions.add(new Region(RegionCode.of(cells[0]), cells[0], List.of(cells[1].split(";"))));
        });
        List<Sector> sectors = Arrays.stream(SECTORS.split(" "))
                .map(code -> Sector.of(code, 4))
                .toList();
        return Economy.builder("world-2023")
                .reporter(WorldReader.readReporter(TableSource.builtIn("worlds/world-2023"))
                        .orElseThrow())
                .year(2023)
                .regions(regions)
                .sectors(sectors)
                .flows(TradeCube.zeros(regions.size(), sectors.size()))
                .build();
    }
}
