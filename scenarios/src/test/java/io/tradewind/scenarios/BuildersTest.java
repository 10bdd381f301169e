package io.tradewind.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.base.Source;
import io.tradewind.core.scenario.ChannelPolicyShock;
import io.tradewind.core.scenario.DeMinimisShock;
import io.tradewind.core.scenario.DemandShock;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.ExportControlShock;
import io.tradewind.core.scenario.Feedback;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.InvestmentShock;
import io.tradewind.core.scenario.PriceShock;
import io.tradewind.core.scenario.RetaliationShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.Shock;
import io.tradewind.core.scenario.SupplyShock;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.ThreatShock;
import io.tradewind.core.scenario.TradeAgreementShock;
import io.tradewind.core.scenario.TransportShock;
import io.tradewind.core.scenario.TruceShock;
import io.tradewind.core.scenario.VolumeShock;
import io.tradewind.io.format.ScenarioDocument;
import io.tradewind.io.format.ScenarioReader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a builder is not told is what a file leaves out: the same event written in code and in YAML, kind by kind. */
final class BuildersTest {
    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);
    private static final LocalDate LATER = LocalDate.of(2025, 9, 1);

    private static Shock read(String keys) {
        String text = "formatVersion: 1\nid: x\ntitle: x\nhorizon: {from: 2025-01, to: 2025-12}\nevents:\n  - {id: e, "
                + keys + "}\n";
        ScenarioDocument document = ScenarioReader.read("x.yaml", text);
        assertThat(document.problems()).as(keys).isEmpty();
        return document.events().get(0).event().shock();
    }

    private static Map<String, Shock> minimal() {
        Map<String, Shock> same = new LinkedHashMap<>();
        same.put(
                "kind: tariff, imposer: USA, targets: [CHN], rate: 0.1, effective: 2025-04-01",
                TariffShock.add("USA", List.of("CHN"), 0.1, DAY).build());
        same.put(
                "kind: threat, imposer: USA, targets: [CHN], rate: 0.1, announced: 2025-04-01, effective: 2025-09-01, probability: 0.5",
                ThreatShock.builder("USA", List.of("CHN"), 0.1, DAY, LATER).build());
        same.put(
                "kind: truce, suspends: [t], start: 2025-04-01, expiry: 2025-09-01, snapbackProbability: 0.5",
                TruceShock.builder(List.of("t"), DAY, LATER, 0.5).build());
        same.put(
                "kind: retaliation, imposer: CHN, trigger: t",
                RetaliationShock.builder("CHN", "t").build());
        same.put(
                "kind: fx, legs: [{pair: CNY/USD, quote: CNY_PER_FX, pct: 5}], start: 2025-04-01",
                FxShock.builder(List.of(new FxShock.Leg("CNY", "USD", FxShock.Quote.HOME_PER_FX, 5)), DAY)
                        .build());
        same.put(
                "kind: demand, importers: [AFR], pct: 5, start: 2025-04-01",
                DemandShock.builder(List.of("AFR"), 5, DAY).build());
        same.put(
                "kind: price_shock, exporters: [VNM], partners: [USA], pct: 5, start: 2025-04-01",
                PriceShock.builder(List.of("VNM"), List.of("USA"), 5, DAY).build());
        same.put(
                "kind: volume_shock, exporters: [VNM], partners: [USA], pct: 5, start: 2025-04-01",
                VolumeShock.builder(List.of("VNM"), List.of("USA"), 5, DAY).build());
        same.put(
                "kind: export_control, exporters: [CHN], partners: [USA], mode: ban, start: 2025-04-01",
                ExportControlShock.builder(List.of("CHN"), List.of("USA"), ExportControlShock.Mode.BAN, DAY)
                        .build());
        same.put(
                "kind: supply, sectors: [machinery], start: 2025-04-01",
                SupplyShock.builder(List.of("machinery"), DAY).build());
        same.put(
                "kind: investment, channel: ofdi, hosts: [AFR], start: 2025-04-01",
                InvestmentShock.builder(InvestmentShock.Channel.OFDI, List.of("AFR"), DAY)
                        .build());
        same.put(
                "kind: transport, origins: [CHN], partners: [EU27], start: 2025-04-01",
                TransportShock.builder(List.of("CHN"), List.of("EU27"), DAY).build());
        same.put(
                "kind: de_minimis, imposer: USA, targets: [CHN], mode: ad_valorem, affectedShare: 0.1, date: 2025-04-01",
                DeMinimisShock.builder("USA", List.of("CHN"), DeMinimisShock.Mode.AD_VALOREM, 0.1, DAY)
                        .build());
        same.put(
                "kind: trade_agreement, imposer: EU27, targets: [IND], margin: 0.5, effective: 2025-04-01",
                TradeAgreementShock.builder("EU27", List.of("IND"), 0.5, DAY).build());
        same.put(
                "kind: channel_policy, channel: cbec, partners: [USA], pct: 5, affectedShare: 0.2, start: 2025-04-01",
                ChannelPolicyShock.builder(ChannelPolicyShock.Channel.CBEC, List.of("USA"), 5, 0.2, DAY)
                        .build());
        return same;
    }

    @Test
    void minimalEventOfEachKind_isTheSameInCodeAndInAFile() {
        assertThat(minimal()).allSatisfy((keys, built) -> assertThat(built).isEqualTo(read(keys)));
    }

    @Test
    void everyKeyThatIsSet_isSet() {
        assertThat(DemandShock.builder(List.of("AFR"), 5, DAY)
                        .sectors(List.of("machinery"))
                        .products(List.of("toys"))
                        .mode(DemandShock.Mode.ANNUAL)
                        .end(LATER)
                        .rampMonths(3)
                        .priceShare(0.25)
                        .tag("AI")
                        .build())
                .isEqualTo(read(
                        "kind: demand, importers: [AFR], sectors: [machinery], products: [toys], pct: 5, mode: annual,"
                                + " start: 2025-04-01, end: 2025-09-01, rampMonths: 3, priceShare: 0.25, tag: AI"));
        assertThat(InvestmentShock.builder(InvestmentShock.Channel.CONTRACT, List.of("AFR"), DAY)
                        .amountUsdMn(100)
                        .end(LATER)
                        .mix(new TreeMap<>(Map.of("machinery", 1.0)))
                        .build())
                .isEqualTo(
                        read("kind: investment, channel: contract, hosts: [AFR], amountUsdMn: 100, start: 2025-04-01,"
                                + " end: 2025-09-01, mix: {machinery: 1}"));
        assertThat(DeMinimisShock.builder("USA", List.of("CHN"), DeMinimisShock.Mode.FLAT, 0.1, DAY)
                        .fee(80)
                        .currency("EUR")
                        .avgValue(160)
                        .build())
                .isEqualTo(read("kind: de_minimis, imposer: USA, targets: [CHN], affectedShare: 0.1, date: 2025-04-01,"
                        + " mode: flat, fee: 80, currency: EUR, avgValue: 160"));
    }

    @Test
    void eventAndScenario_areBuiltWithTheirDefaults() {
        Shock shock = SupplyShock.builder(List.of("machinery"), DAY).pricePct(2).build();
        Source source = new Source("law", Optional.empty(), Optional.empty());
        Event event = Event.builder("e", shock)
                .label("Event")
                .probability(0.5)
                .source(source)
                .known(DAY)
                .build();
        assertThat(event)
                .isEqualTo(
                        new Event("e", "Event", 0.5, shock, Optional.of(source), Optional.of(DAY), Optional.empty()));
        assertThat(Event.builder("e", shock).build()).isEqualTo(Event.of("e", shock));
        Horizon horizon = new Horizon(YearMonth.of(2025, 1), YearMonth.of(2025, 12));
        assertThat(Scenario.builder("s", horizon).events(List.of(event)).build())
                .isEqualTo(Scenario.of("s", horizon.from(), horizon.to(), List.of(event)));
        assertThat(Scenario.builder("s", horizon)
                        .closure(Feedback.GENERAL)
                        .world("w")
                        .build()
                        .world())
                .contains("w");
    }
}
