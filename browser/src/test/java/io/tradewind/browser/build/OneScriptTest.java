package io.tradewind.browser.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class OneScriptTest {
    @Test
    void modules_becomeOneScriptWithoutImports() {
        String script = new OneScript()
                .with("./one.js", "let x = 1;\nexport{x as one, y};")
                .with(
                        "./two.js",
                        "import * as first from \"./one.js\";\nexport const two = first.one;\nexport function three() {}\n")
                .text("./two.js", "three", "port");
        assertThat(script)
                .contains("return { one: x, y: y, };")
                .contains("const first = module0;\nconst two = first.one;\nfunction three() {}")
                .contains("return { two, three, };")
                .endsWith("globalThis.port = module1.three;\n})();\n")
                .doesNotContain("import ")
                .doesNotContain("export");
    }

    @Test
    void otherForms_areRefused() {
        assertThatThrownBy(() -> new OneScript().with("a", "import x from \"b\";"))
                .hasMessageContaining("import x from");
        assertThatThrownBy(() -> new OneScript().with("a", "export default 1;")).hasMessageContaining("export default");
        assertThatThrownBy(() -> new OneScript().with("a", "import * as b from \"./b.js\";"))
                .hasMessageContaining("'./b.js'");
        assertThatThrownBy(() -> new OneScript().text("a", "b", "c")).hasMessageContaining("'a'");
    }
}
