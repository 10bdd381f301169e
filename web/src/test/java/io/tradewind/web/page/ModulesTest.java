package io.tradewind.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Modules in one script: whoever reads it sees plain functions and constants, no import and no export. */
final class ModulesTest {
    @Test
    void imports_becomeNamesOfWhatStandsBefore() {
        String script = new Modules()
                .with("a.js", "export const one = 1;\nexport function two() {}\nexport async function three() {}\n")
                .with(
                        "b.js",
                        "import { one, two as zwei } from \"./a.js\";\nimport * as all from \"./a.js\";\nexport class B {}\n")
                .script();

        assertThat(script)
                .contains("return { one, two, three };")
                .contains("const { one, two: zwei } = module0;")
                .contains("const all = module0;")
                .contains("return { B };")
                .doesNotContainPattern("(?m)^\\s*(import|export)\\b");
    }

    @Test
    void importOfWhatIsNotThere_isAMistakeOfOurs() {
        Modules modules = new Modules();

        assertThatThrownBy(() -> modules.with("b.js", "import { one } from \"./a.js\";\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("b.js")
                .hasMessageContaining("a.js");
    }

    @Test
    void formThatIsNotRead_isAMistakeOfOurs() {
        Modules modules = new Modules();

        assertThatThrownBy(() -> modules.with("b.js", "export default 1;\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("export default 1;");
    }

    @Test
    void importInAComment_isNone() {
        assertThat(new Modules()
                        .with("a.js", "/** @typedef {import(\"./b.js\").B} B */\nexport const a = 1;\n")
                        .script())
                .contains("@typedef {import(\"./b.js\").B} B");
    }
}
