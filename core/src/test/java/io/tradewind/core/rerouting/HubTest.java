package io.tradewind.core.rerouting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.core.model.ToyReporters;
import io.tradewind.core.parameter.Parameters;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hub of the parameters that a world cuts into its members: together they are what the hub was. */
class HubTest {
    private static Economy world(List<Region> hubs, double... salesToUs) {
        List<Region> regions = new java.util.ArrayList<>(List.of(Region.of("CHN"), Region.of("USA"), Region.of("VNM")));
        regions.addAll(hubs);
        int n = regions.size();
        TradeCube.Builder flows = TradeCube.builder(n, 1);
        for (int o = 0; o < n; o++) {
            flows.set(o, o, 0, 1000);
            flows.set(0, o, 0, 100);
        }
        flows.set(2, 1, 0, 50);
        for (int k = 0; k < salesToUs.length; k++) {
            flows.set(3 + k, 1, 0, salesToUs[k]);
        }
        return Economy.builder("hubs")
                .year(2023)
                .regions(regions)
                .sectors(List.of(Sector.of("machinery", 4)))
                .flows(flows.build())
                .reporter(ToyReporters.china())
                .build();
    }

    private static List<Hub> hubs(Economy world) {
        return Hub.of(
                world, Parameters.defaults().within(world.groups()), world.reporterIndex(), world.counterpartIndex());
    }

    private static double share(List<Hub> hubs, String code) {
        return hubs.stream()
                .filter(hub -> hub.code().equals(code))
                .findFirst()
                .orElseThrow()
                .share();
    }

    @Test
    void members_divideTheWeightByWhatTheySellToTheCounterpart() {
        List<Hub> whole = hubs(world(List.of(Region.of("XSE")), 40));
        List<Hub> parts = hubs(world(List.of(member("MYS"), member("THA")), 30, 10));
        assertThat(share(parts, "VNM")).isCloseTo(share(whole, "VNM"), within(1e-15));
        assertThat(share(parts, "MYS")).isCloseTo(.75 * share(whole, "XSE"), within(1e-15));
        assertThat(share(parts, "THA")).isCloseTo(.25 * share(whole, "XSE"), within(1e-15));
        assertThat(parts)
                .extracting(Hub::content)
                .contains(Parameters.defaults().get("a_k.XSE"));
    }

    @Test
    void membersThatSellNothingThere_areNoHubs() {
        assertThat(hubs(world(List.of(member("MYS"), member("THA")), 0, 0)))
                .filteredOn(hub -> !hub.code().equals("VNM"))
                .allSatisfy(hub -> assertThat(hub.share()).isZero());
    }

    private static Region member(String code) {
        return new Region(RegionCode.of(code), code, List.of("ASEAN", "XSE"));
    }
}
