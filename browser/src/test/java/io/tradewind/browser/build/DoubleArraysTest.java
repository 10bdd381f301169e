package io.tradewind.browser.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class DoubleArraysTest {
    @Test
    void arraysOfNumbers_comeOutOfBuffers() {
        assertThat(
                        DoubleArrays.inBuffers(
                                "A=sz=>new B(new Int8Array(sz)),Bo=sz=>new A0Z(new Float64Array(sz)),Ba\n=data=>new Float64Array(data.length);"))
                .startsWith("let buffer$")
                .endsWith(
                        "A=sz=>new B(new Int8Array(sz)),Bo=sz=>new A0Z(float64Array$(sz)),Ba\n=data=>new Float64Array(data.length);");
    }

    @Test
    void namesAsTheyAre_areKnownToo() {
        assertThat(DoubleArrays.inBuffers(
                        "$rt_createDoubleArray = sz => new $rt_doubleArrayCls(new Float64Array(sz)),\nx = 1;"))
                .contains("new $rt_doubleArrayCls(float64Array$(sz)),\nx = 1;");
    }

    @Test
    void otherForm_stops() {
        assertThatThrownBy(() -> DoubleArrays.inBuffers("x = new Float64Array(buffer);"))
                .hasMessageContaining("form that is not known");
    }
}
