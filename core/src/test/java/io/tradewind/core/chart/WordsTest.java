package io.tradewind.core.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "4120,4.1 bn dollars",
        "-153086,153 bn dollars",
        "949,949 mn dollars",
        "951,1.0 bn dollars",
        "9960,10 bn dollars",
        "3.14,3.1 mn dollars"
    })
    void dollars_haveAsManyDigitsAsMeanSomething(double million, String said) {
        assertThat(Words.dollars(million)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"0.04,less than 0.1 %", "-0.25,0.2 %", "4.46,4.5 %", "9.96,10 %", "-26.6,27 %"})
    void percent_isASize(double percent, String said) {
        assertThat(Words.percent(percent)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"-0.04,0.0", "-0.06,−0.1", "0.06,+0.1", "12.4,+12", "-12.6,−13"})
    void signed_showsNoSignOfNothing(double value, String said) {
        assertThat(Words.signed(value)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "United States|the United States",
                "European Union 27|the European Union",
                "Korea, Republic of|Korea",
                "China (mainland)|China",
                "Rest of ASEAN and Timor-Leste|the rest of ASEAN and Timor-Leste",
                "Russian Federation|the Russian Federation",
                "Central Asia, Mongolia, Caucasus|Central Asia, Mongolia, Caucasus",
                "Viet Nam|Viet Nam"
            })
    void place_isShortWithItsArticle(String name, String said) {
        assertThat(Words.place(name)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mobile phones|mobile phones",
                "ICT goods|ICT goods",
                "Other (jewellery, parcels)|other goods",
                "Toys|toys"
            })
    void goods_areSmall(String name, String said) {
        assertThat(Words.goods(name)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"the United States|the United States'", "China|China's"})
    void own_hasItsApostrophe(String place, String said) {
        assertThat(Words.of(place)).isEqualTo(said);
    }

    @Test
    void event_withoutALabel_isCalledByWhatItIsOf() {
        Event event = Event.of(
                "my-duty",
                TariffShock.add("USA", List.of("CHN"), 0.1, LocalDate.of(2025, 3, 1))
                        .build());

        assertThat(Words.event(event)).isEqualTo("Duties of USA (my-duty)");
        assertThat(Words.event(Event.builder("my-duty", event.shock())
                        .label("Ten percent")
                        .build()))
                .isEqualTo("Ten percent");
    }
}
