package io.tradewind.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.app.session.BadInputException;
import io.tradewind.app.session.ProjectionRequest;
import io.tradewind.core.bundle.Bundle;
import io.tradewind.scenarios.Tradewind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file as text, with a script in the engine's place; the engine itself runs in {@link PageIT}. */
final class ReportPageTest {
    private static final String HOSTILE = "const text = \"</script><script>alert(1)</script><!-- $1 \\\\ {{title}}\";";

    @TempDir
    private Path folder;

    private String page(Optional<String> reporter, Optional<String> partner) throws IOException {
        Files.writeString(folder.resolve("tradewind-worker-all.js"), HOSTILE);
        return new ReportSession(Tradewind.standard(), new EngineFiles(folder))
                .page(new ReportRequest(ProjectionRequest.of("us-china-2025"), reporter, partner, Optional.empty()))
                .html();
    }

    @Test
    void page_allowsItsOwnScriptAndNothingElse() throws Exception {
        String html = page(Optional.empty(), Optional.empty());
        String script =
                html.substring(html.lastIndexOf("<script>") + "<script>".length(), html.lastIndexOf("</script>"));

        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        assertThat(script).startsWith("(() => {");
        assertThat(html).contains("default-src 'none'; script-src 'sha256-" + digest + "' blob:;");
        assertThat(html).doesNotContain("src=\"http").doesNotContain("href=\"http");
    }

    @Test
    void page_holdsEngineAndLicence_andABundleThatOpens() throws IOException {
        String html = page(Optional.empty(), Optional.empty());

        assertThat(html)
                .contains("const text = \"<\\/script><script>alert(1)<\\/script><\\!-- $1 \\\\ {{title}}\";")
                .contains("Apache ECharts")
                .contains("TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION");
        Bundle bundle = Bundle.of(element(html, "bundle"));
        assertThat(bundle.scenario().id()).isEqualTo("us-china-2025");
        assertThat(bundle.scenario().events()).anyMatch(event -> event.id().equals("what-if-duty-USA"));
    }

    @Test
    void page_readsWithoutScripts() throws IOException {
        String html = page(Optional.empty(), Optional.empty());
        Matcher sentence = Pattern.compile("<h1 id=\"sentence\">(.*?)</h1>").matcher(html);

        assertThat(sentence.find()).isTrue();
        assertThat(sentence.group(1))
                .contains("exports to the United States in 2026")
                .containsPattern("\\d+ % lower");
    }

    @Test
    void samePage_isTheSameBytes() throws IOException {
        assertThat(page(Optional.empty(), Optional.empty())).isEqualTo(page(Optional.empty(), Optional.empty()));
    }

    @Test
    void view_isThatOfTheRequest() throws IOException {
        String html = page(Optional.of("VNM"), Optional.of("USA"));

        assertThat(element(html, "facts"))
                .containsPattern("\"view\":\\{[^}]*\"reporter\":\"VNM\"")
                .containsPattern("\"view\":\\{[^}]*\"partner\":\"USA\"");
        assertThat(html).containsPattern("<h1 id=\"sentence\">Viet Nam");
    }

    @Test
    void partnerThatDoesNotExist_isAWrongField() {
        assertThatThrownBy(() -> page(Optional.empty(), Optional.of("Narnia")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Narnia");
    }

    @Test
    void engineThatIsNotBuilt_isSaidSo() {
        ReportSession session = new ReportSession(Tradewind.standard(), new EngineFiles(folder));

        assertThatThrownBy(() -> session.page(new ReportRequest(
                                ProjectionRequest.of("tariff-60"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                        .html())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the engine for the page is not built");
    }

    private static String element(String html, String id) {
        Matcher element = Pattern.compile("(?s)<script type=\"[^\"]*\" id=\"" + id + "\">(.*?)</script>")
                .matcher(html);
        assertThat(element.find()).as(id).isTrue();
        return element.group(1);
    }
}
