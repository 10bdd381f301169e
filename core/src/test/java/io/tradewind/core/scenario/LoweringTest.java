package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.ScenarioSamples.DAY;
import static io.tradewind.core.scenario.ScenarioSamples.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.parameter.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LoweringTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final Optional<LocalDate> OPEN = Optional.empty();
    private static final Event TRIGGER = Event.of(
            "us",
            TariffShock.add("USA", List.of("CHN"), .25, DAY)
                    .announced(DAY.minusDays(20))
                    .end(DAY.plusDays(100))
                    .build());

    private static RetaliationShock answer(String imposer, String trigger, int lag, double proportion) {
        return new RetaliationShock(imposer, TariffScope.ALL_GOODS, trigger, lag, proportion, OPEN, NONE);
    }

    private static List<Event> lower(Event... events) {
        return Lowering.lower(scenario(events), ScenarioSamples.WORLD, Parameters.defaults())
                .events();
    }

    private static TariffShock tariff(List<Event> events, String id) {
        return (TariffShock) events.stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow()
                .shock();
    }

    @Test
    void simpleEvents_stayAsTheyAre() {
        Event price = Event.of("p", ScenarioSamples.price(List.of("metals"), List.of(), -5));

        assertThat(lower(TRIGGER, price)).containsExactly(TRIGGER, price);
    }

    @Test
    void retaliation_mirrorsRateAndDates() {
        TariffShock china = tariff(lower(TRIGGER, Event.of("cn", answer("CHN", "us", 10, .5))), "cn");

        assertThat(china.imposer()).isEqualTo("CHN");
        assertThat(china.targets()).containsExactly("USA");
        assertThat(china.rate()).isEqualTo(.125);
        assertThat(china.announced()).isEqualTo(DAY.minusDays(10));
        assertThat(china.effective()).isEqualTo(DAY.plusDays(10));
        assertThat(china.end()).contains(DAY.plusDays(110));
    }

    @Test
    void answerToAnAnswer_multipliesProportionsAndAddsLags() {
        TariffShock back = tariff(
                lower(Event.of("us2", answer("USA", "cn", 5, 2)), Event.of("cn", answer("CHN", "us", 10, .5)), TRIGGER),
                "us2");

        assertThat(back.imposer()).isEqualTo("USA");
        assertThat(back.targets()).containsExactly("CHN");
        assertThat(back.rate()).isEqualTo(.25);
        assertThat(back.effective()).isEqualTo(DAY.plusDays(15));
    }

    @Test
    void ruling_endsWhatIsInForceAndDropsWhatIsToCome() {
        LocalDate date = DAY.plusDays(50);
        Event later = Event.of(
                "later",
                TariffShock.add("USA", List.of("CHN"), .1, date.plusDays(1)).build());
        Event ruling =
                Event.of("court", new LegalInvalidationShock(List.of("us", "later", "cn"), date, List.of(), true));
        List<Event> lowered = lower(TRIGGER, later, Event.of("cn", answer("CHN", "us", 10, 1)), ruling);

        assertThat(lowered).extracting(Event::id).containsExactly("us", "cn");
        assertThat(tariff(lowered, "us").end()).contains(date);
        assertThat(tariff(lowered, "cn").end()).contains(date);
    }

    @Test
    void rulingAfterTheEnd_changesNothing() {
        Event ruling =
                Event.of("court", new LegalInvalidationShock(List.of("us"), DAY.plusDays(200), List.of(), false));

        assertThat(lower(TRIGGER, ruling)).containsExactly(TRIGGER);
    }

    @Test
    void uncertainRuling_leavesItsExpectedPartAndWeighsTheReplacement() {
        LocalDate date = DAY.plusDays(50);
        Event replacement =
                Event.of("new", TariffShock.add("USA", List.of("CHN"), .1, date).build());
        Event ruling = Event.of("court", new LegalInvalidationShock(List.of("us"), date, List.of("new"), false))
                .withProbability(.4);
        List<Event> lowered = lower(TRIGGER, replacement, ruling);

        assertThat(lowered).extracting(Event::id).containsExactly("us", "court~us", "new");
        TruceShock truce = (TruceShock) lowered.get(1).shock();
        assertThat(truce.start()).isEqualTo(date);
        assertThat(truce.residualRate()).isCloseTo(.6 * .25, within(1e-15));
        assertThat(lowered.get(2).probability()).isEqualTo(.4);
    }

    @Test
    void supply_lowersThePriceByTheInverseElasticityOfEachSector() {
        SupplyShock supply = new SupplyShock(List.of("machinery", "metals"), OptionalDouble.of(10), NONE, DAY, OPEN);
        List<Event> lowered = lower(Event.of("s", supply));

        assertThat(lowered).extracting(Event::id).containsExactly("s", "s~metals");
        // 1.1^-0.15 - 1 and 1.1^-0.6 - 1
        assertThat(((PriceShock) lowered.get(0).shock()).pct()).isCloseTo(-1.4194820, within(1e-6));
        assertThat(((PriceShock) lowered.get(1).shock()).pct()).isCloseTo(-5.5583, within(1e-3));
        assertThat(((PriceShock) lowered.get(0).shock()).partners()).containsExactly("all");
    }

    @Test
    void priceOfSupply_comesOnTop() {
        SupplyShock supply =
                new SupplyShock(List.of("machinery"), OptionalDouble.of(10), OptionalDouble.of(2), DAY, OPEN);

        // 1.1^-0.15 × 1.02 - 1
        assertThat(((PriceShock) lower(Event.of("s", supply)).get(0).shock()).pct())
                .isCloseTo(.5521284, within(1e-6));
    }

    @Test
    void mutualAgreement_cutsOnBothSides() {
        TradeAgreementShock agreement = new TradeAgreementShock(
                "USA", List.of("VNM", "JPN"), TariffScope.ALL_GOODS, .05, true, DAY, DAY, OPEN, 12);
        List<Event> lowered = lower(Event.of("fta", agreement));

        assertThat(lowered).extracting(Event::id).containsExactly("fta", "fta~VNM", "fta~JPN");
        assertThat(tariff(lowered, "fta").op()).isEqualTo(TariffOperation.CUT);
        assertThat(tariff(lowered, "fta").targets()).containsExactly("VNM", "JPN");
        assertThat(tariff(lowered, "fta~JPN").imposer()).isEqualTo("JPN");
        assertThat(tariff(lowered, "fta~JPN").targets()).containsExactly("USA");
        assertThat(tariff(lowered, "fta~JPN").phaseInMonths()).isEqualTo(12);
    }

    @Test
    void channelPolicy_isTheChannelsPartOfTheVolume() {
        ChannelPolicyShock policy = new ChannelPolicyShock(
                ChannelPolicyShock.Channel.CBEC, List.of("USA"), List.of(), List.of("steel"), -20, .3, DAY, OPEN);
        VolumeShock volume = (VolumeShock) lower(Event.of("c", policy)).get(0).shock();

        assertThat(volume.exporters()).containsExactly("reporter");
        assertThat(volume.pct()).isCloseTo(-6, within(1e-12));
    }

    @Test
    void cut_neverGoesBelowZeroNorRaisesASubsidy() {
        assertThat(TariffOperation.CUT.apply(.10, .04)).isCloseTo(.06, within(1e-15));
        assertThat(TariffOperation.CUT.apply(.03, .04)).isZero();
        assertThat(TariffOperation.CUT.apply(-.02, .04)).isEqualTo(-.02);
    }
}
