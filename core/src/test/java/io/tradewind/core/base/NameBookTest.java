package io.tradewind.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NameBookTest {
    private static final NameBook BOOK = NameBook.of(List.of(
            new NameBook.Entry(List.of("CIV", "Côte d'Ivoire", "CI", "Ivory Coast"), List.of("AFR", "ROW")),
            new NameBook.Entry(List.of("AFR", "Africa"), List.of("ROW")),
            new NameBook.Entry(List.of("CAN", "Canada", "CA"), List.of("ROW")),
            new NameBook.Entry(List.of("CIT", "City"), List.of("CIV")),
            new NameBook.Entry(List.of("GMB", "Gambia"), List.of("AFR"))));

    @Test
    void anotherName_isTheSameWord() {
        Set<String> allowed = Set.of("CIV", "CAN");
        for (String word : List.of("CIV", "civ", "cote d'ivoire", "COTE DIVOIRE", "Ivory  Coast", "ci")) {
            assertThat(BOOK.same(word, allowed)).as(word).contains("CIV");
        }
    }

    @Test
    void article_isNoPartOfAName() {
        assertThat(BOOK.same("The Gambia", Set.of("GMB"))).contains("GMB");
    }

    @Test
    void similarWord_isNotTheSame() {
        assertThat(BOOK.same("Canado", Set.of("CAN"))).isEmpty();
        assertThat(BOOK.same("SDN", Set.of("CAN"))).isEmpty();
        assertThat(BOOK.same("", Set.of("CAN"))).isEmpty();
        assertThat(BOOK.same("!?", Set.of("CAN"))).isEmpty();
    }

    @Test
    void place_isInsideTheNearestThatIsThere() {
        assertThat(BOOK.around("Ivory Coast", Set.of("AFR", "ROW"))).contains("AFR");
        assertThat(BOOK.around("Ivory Coast", Set.of("ROW"))).contains("ROW");
        assertThat(BOOK.around("City", Set.of("AFR"))).contains("AFR");
        assertThat(BOOK.around("Ivory Coast", Set.of("CAN"))).isEmpty();
    }

    @Test
    void codeWithAnotherName_meansItsName() {
        NameBook own = BOOK.with(Map.of("CAN", "Canton", "KAN", "Canada"));
        assertThat(own.same("Canada", Set.of("CAN", "KAN"))).contains("KAN");
        assertThat(own.same("Canton", Set.of("CAN", "KAN"))).contains("CAN");
        assertThat(own.same("CA", Set.of("CAN", "KAN"))).contains("KAN");
    }

    @Test
    void codeWithoutAName_meansWhatTheBookSays() {
        NameBook own = BOOK.with(Map.of("CAN", "CAN", "ZZ", "ZZ"));
        assertThat(own.same("Canada", Set.of("CAN", "ZZ"))).contains("CAN");
        assertThat(own.entry("CAN").orElseThrow().name()).isEqualTo("Canada");
        assertThat(own.same("zz", Set.of("CAN", "ZZ"))).contains("ZZ");
    }

    @Test
    void wordsThatDifferInLettersAlone_areTakenExactly() {
        assertThat(NameBook.EMPTY.same("ab", Set.of("AB", "A-B"))).isEmpty();
        assertThat(NameBook.EMPTY.same("A-B", Set.of("AB", "A-B"))).contains("A-B");
    }
}
