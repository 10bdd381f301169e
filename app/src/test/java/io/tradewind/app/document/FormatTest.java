package io.tradewind.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FormatTest {
    @Test
    void unit_followsTheLargestLevel() {
        Unit billions = Unit.of(1_234_000, "USD");
        Unit millions = Unit.of(900, "USD");

        assertThat(billions.label()).isEqualTo("bn USD");
        assertThat(billions.level().text(1_234_000.0)).isEqualTo("1,234.0");
        assertThat(millions.change().text(12.34)).isEqualTo("+12.3");
        assertThat(millions.change().text(0.01)).isEqualTo("0.0");
        assertThat(millions.level().text(Double.NaN)).isEmpty();
        assertThat(Format.CHANGE.text(-0.26)).isEqualTo("-0.3");
    }

    @Test
    void people_seeSignAndScale_programsDoNot() {
        assertThat(Format.signed(2).text(1.5)).isEqualTo("+1.50");
        assertThat(Format.signed(2).exact(1.5)).isEqualTo("1.50");
        assertThat(Format.percentOf(1).text(0.125)).isEqualTo("12.5");
        assertThat(Format.percentOf(3).exact(0.125)).isEqualTo("0.125");
    }

    @Test
    void whatIsNotKnown_isEmpty() {
        for (Format format : List.of(Format.TEXT, Format.FLAG, Format.PLAIN, Format.fixed(2))) {
            assertThat(format.text(null)).isEmpty();
            assertThat(format.exact(null)).isEmpty();
        }
        assertThat(Format.PLAIN.exact(Double.POSITIVE_INFINITY)).isEmpty();
        assertThat(Column.<String>text("a", row -> Optional.empty()).value().apply(""))
                .isNull();
    }

    @Test
    void plainNumbers_areWrittenAsTheyCome() {
        assertThat(Format.PLAIN.text(3.0)).isEqualTo("3");
        assertThat(Format.PLAIN.text(0.25)).isEqualTo("0.25");
        assertThat(Format.PLAIN.exact(new BigDecimal("1E+3"))).isEqualTo("1000");
    }

    @Test
    void column_isFoundByItsKey() {
        Table<String> table = Table.of(List.of(Column.text("a", row -> row)), List.of("x"));

        assertThat(table.column("a").heading()).isEqualTo("a");
        assertThatIllegalArgumentException().isThrownBy(() -> table.column("b")).withMessageContaining("b");
    }

    @Test
    void fields_haveTheNameOfWhereTheyAreRead() {
        String text = "try " + Fields.named("path-steps", "64") + " or " + Fields.named("to") + ", not {to}";

        assertThat(Fields.shown(text, field -> "--" + field)).isEqualTo("try --path-steps 64 or --to, not {to}");
        assertThat(Fields.shown(text, field -> "$1")).isEqualTo("try $1 64 or $1, not {to}");
    }
}
