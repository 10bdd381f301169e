package io.tradewind.io.format;

import io.tradewind.core.base.Source;
import io.tradewind.core.scenario.CalendarShock;
import io.tradewind.core.scenario.ChannelPolicyShock;
import io.tradewind.core.scenario.DeMinimisShock;
import io.tradewind.core.scenario.DemandShock;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.ExportControlShock;
import io.tradewind.core.scenario.Feedback;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.InTransitRule;
import io.tradewind.core.scenario.InvestmentShock;
import io.tradewind.core.scenario.LegalInvalidationShock;
import io.tradewind.core.scenario.ParameterShock;
import io.tradewind.core.scenario.PhaseShape;
import io.tradewind.core.scenario.PriceShock;
import io.tradewind.core.scenario.RetaliationShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.SupplyShock;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffScope;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.ThreatShock;
import io.tradewind.core.scenario.TradeAgreementShock;
import io.tradewind.core.scenario.TransportShock;
import io.tradewind.core.scenario.TruceShock;
import io.tradewind.core.scenario.VolumeShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Scenarios built by hand. */
final class Samples {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final Optional<LocalDate> END = Optional.of(LocalDate.of(2025, 9, 1));

    private static final Optional<LocalDate> NEVER = Optional.empty();
    private static final OptionalDouble NONE = OptionalDouble.empty();

    private Samples() {}

    /** Every kind, with every optional key somewhere, and texts that need quotes. */
    static Scenario everyKind() {
        return new Scenario(
                "every-kind",
                "Quotes \" and \\ and: colons # hashes",
                "What — if?",
                "First line\nsecond line\twith a tab, é, 中国 and \u0085.",
                Optional.of("world-2023"),
                new Horizon(YearMonth.of(2025, 1), YearMonth.of(2026, 12)),
                Feedback.GENERAL,
                List.of(
                        new Event("t1", "Tariff, full", 0.75, fullTariff(), Optional.of(source()))
                                .withKnown(
                                        Optional.of(LocalDate.of(2025, 1, 20)), Optional.of(LocalDate.of(2025, 4, 1))),
                        Event.of(
                                "t2",
                                TariffShock.add("USA", List.of("all"), 0.1, DAY).build()),
                        Event.of(
                                "t3",
                                TariffShock.builder("EU27", List.of("CHN"), TariffOperation.REMOVE, 0, DAY)
                                        .build()),
                        new Event("th", "yes", 0.3, threat(), Optional.of(Source.of("123"))),
                        Event.of("tr", new TruceShock(List.of("t2"), DAY, END.get(), 0.4, 0.05)),
                        Event.of("fx", fx()),
                        Event.of(
                                "i1",
                                investment(
                                        InvestmentShock.Channel.CONTRACT,
                                        OptionalDouble.of(30850.5),
                                        OptionalDouble.empty())),
                        Event.of(
                                "i2",
                                investment(
                                        InvestmentShock.Channel.OFDI, OptionalDouble.empty(), OptionalDouble.of(20.8))),
                        Event.of(
                                "d",
                                new DemandShock(
                                        List.of("AFR"),
                                        List.of("all"),
                                        List.of(),
                                        12.5,
                                        DemandShock.Mode.ANNUAL,
                                        DAY,
                                        END,
                                        3,
                                        0.25,
                                        "AI")),
                        Event.of(
                                "p",
                                new PriceShock(
                                        List.of("CHN", "VNM"),
                                        List.of("USA"),
                                        List.of("metals"),
                                        List.of(),
                                        -5,
                                        DAY,
                                        END,
                                        OptionalDouble.of(6))),
                        Event.of(
                                "v",
                                new VolumeShock(
                                        List.of("CHN"),
                                        List.of("JPN"),
                                        List.of(),
                                        List.of("rare_earths"),
                                        -74,
                                        DAY,
                                        Optional.empty(),
                                        OptionalDouble.empty())),
                        Event.of(
                                "tp",
                                new TransportShock(
                                        List.of("CHN"),
                                        List.of("EU27"),
                                        OptionalDouble.of(-12),
                                        OptionalDouble.empty(),
                                        DAY,
                                        END,
                                        2)),
                        Event.of("pa", new ParameterShock("elasticity.one_year", 1e-7)),
                        Event.of(
                                "re",
                                new RetaliationShock(
                                        "CHN",
                                        TariffScope.ofSectors("metals"),
                                        "t2",
                                        10,
                                        0.5,
                                        END,
                                        OptionalDouble.of(0.3))),
                        Event.of("re2", new RetaliationShock("CHN", TariffScope.ALL_GOODS, "t2", 0, 1, NEVER, NONE)),
                        Event.of("li", new LegalInvalidationShock(List.of("t2", "re"), DAY, List.of("t1"), true)),
                        Event.of(
                                "dm",
                                new DeMinimisShock(
                                        "EU27",
                                        List.of("CHN"),
                                        List.of(),
                                        List.of("apparel"),
                                        DAY,
                                        END,
                                        DeMinimisShock.Mode.FLAT,
                                        NONE,
                                        OptionalDouble.of(3),
                                        "EUR",
                                        OptionalDouble.of(25),
                                        0.3)),
                        Event.of(
                                "ec",
                                new ExportControlShock(
                                        List.of("CHN"),
                                        List.of("USA"),
                                        List.of("metals"),
                                        List.of(),
                                        ExportControlShock.Mode.LICENCE,
                                        NONE,
                                        45,
                                        OptionalDouble.of(-0.2),
                                        0.25,
                                        DAY,
                                        END)),
                        Event.of(
                                "ec2",
                                new ExportControlShock(
                                        List.of("VNM"),
                                        List.of("USA"),
                                        List.of(),
                                        List.of("rare_earths"),
                                        ExportControlShock.Mode.QUOTA,
                                        OptionalDouble.of(0.6),
                                        0,
                                        NONE,
                                        1.0,
                                        DAY,
                                        NEVER)),
                        Event.of(
                                "su",
                                new SupplyShock(
                                        List.of("metals"), OptionalDouble.of(10), OptionalDouble.of(-2), DAY, END)),
                        Event.of(
                                "ta",
                                new TradeAgreementShock(
                                        "EU27",
                                        List.of("MEX"),
                                        TariffScope.ofSectors("food"),
                                        0.05,
                                        true,
                                        DAY,
                                        DAY.plusDays(3),
                                        END,
                                        6)),
                        Event.of(
                                "cp",
                                new ChannelPolicyShock(
                                        ChannelPolicyShock.Channel.MARKET_PROCUREMENT,
                                        List.of("AFR"),
                                        List.of("furniture_other_mfg"),
                                        List.of(),
                                        12,
                                        0.25,
                                        DAY,
                                        END)),
                        Event.of("ca", new CalendarShock(LocalDate.of(2026, 2, 17)))));
    }

    private static TariffShock fullTariff() {
        return TariffShock.builder("USA", List.of("CHN", "HKG"), TariffOperation.SET, 0.25, DAY)
                .scope(new TariffScope(
                        List.of("metals", "machinery"),
                        new TreeMap<>(Map.of("metals", 0.45, "machinery", 1.0 / 3)),
                        List.of("steel")))
                .announced(DAY.minusDays(20))
                .end(END.get())
                .phaseIn(3, PhaseShape.STEP)
                .inTransit(InTransitRule.LOAD)
                .transitCutoff(LocalDate.of(2025, 5, 27))
                .collectedShare(0.9)
                .passThrough(0.8)
                .persistence(0.3)
                .priority(2)
                .notWith(List.of("t2"))
                .build();
    }

    private static ThreatShock threat() {
        return new ThreatShock(
                "USA",
                List.of("CHN"),
                TariffScope.ALL_GOODS,
                1.0,
                DAY,
                DAY.plusDays(30),
                END,
                ThreatShock.Outcome.WITHDRAWN);
    }

    private static FxShock fx() {
        return new FxShock(
                List.of(
                        new FxShock.Leg("CNY", "USD", FxShock.Quote.HOME_PER_FX, -2.4),
                        new FxShock.Leg("CNY", "EUR", FxShock.Quote.FX_PER_HOME, -9.6)),
                DAY,
                8,
                OptionalDouble.of(12),
                false);
    }

    private static InvestmentShock investment(
            InvestmentShock.Channel channel, OptionalDouble amount, OptionalDouble pct) {
        return new InvestmentShock(
                channel,
                List.of("BRI"),
                amount,
                pct,
                OptionalDouble.empty(),
                DAY,
                END,
                new TreeMap<>(Map.of("metals", 0.25, "machinery", 0.75)));
    }

    private static Source source() {
        return new Source(
                "A law: \"quoted\"",
                Optional.of("https://example.org/a?b=c#d"),
                Optional.of(LocalDate.of(2026, 11, 21)));
    }
}
