package io.tradewind.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.array.Vector;
import io.tradewind.core.chart.Category;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.ChartKind;
import io.tradewind.core.chart.Mark;
import io.tradewind.core.chart.Series;
import io.tradewind.core.chart.SeriesRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PlotTest {
    private static final List<Category> MONTHS = IntStream.rangeClosed(1, 6)
            .mapToObj(m -> new Category("2025-0" + m, YearMonth.of(2025, m).getMonth() + " 2025"))
            .toList();
    private static final List<Category> PLACES = List.of(
            new Category("USA", "United States"),
            new Category("VNM", "Viet Nam"),
            new Category("XSE", "A region whose name is so long that no picture has room for the whole of it, ever"));

    private static Chart chart(ChartKind kind, List<Category> categories, List<Mark> marks, Series... series) {
        return new Chart(
                kind.label(),
                kind,
                "Sales to A & B fall by 4 < 5 bn dollars",
                "How to read it.",
                "bn USD",
                "Somebody; Tradewind, world-2023",
                "What it shows.",
                categories,
                List.of(series),
                marks,
                Optional.of(YearMonth.of(2025, 2)));
    }

    private static Chart chart(ChartKind kind) {
        Vector months = Vector.of(5, 4, 3, Double.NaN, 3, 2);
        Vector places = Vector.of(-3, 1, .5);
        return switch (kind) {
            case LINES, STEPS ->
                chart(
                        kind,
                        MONTHS,
                        List.of(new Mark("2025-03", 1, "First", "a"), new Mark("2025-04", 2, "Second", "b")),
                        Series.of("base", "without", SeriesRole.BASE, Vector.of(5, 5, 5, 5, 5, 2.01)),
                        Series.of("scenario", "with", SeriesRole.SCENARIO, months),
                        Series.of("prints", "prints", SeriesRole.PRINTS, months),
                        Series.band(
                                "b",
                                "band",
                                SeriesRole.BAND80,
                                Vector.of(4, 3, 2, 2, 2, 1),
                                Vector.of(6, 5, 4, 4, 4, 3)));
            case BARS, DOTS, WATERFALL ->
                chart(
                        kind,
                        PLACES,
                        List.of(),
                        Series.of("effect", "effect", SeriesRole.EFFECT, places)
                                .withEnds(Vector.of(-4, .5, .2), Vector.of(-2, 2, .7)),
                        Series.of("percent", "percent", SeriesRole.PERCENT, Vector.of(-20, 3, Double.NaN)));
            case MAP -> chart(kind, PLACES, List.of(), Series.of("effect", "effect", SeriesRole.EFFECT, places));
            case STACKED ->
                chart(
                        kind,
                        MONTHS,
                        List.of(),
                        Series.of("a", "one", SeriesRole.PART, months),
                        Series.of("b", "other", SeriesRole.PART, Vector.of(-1, -1, -1, -1, -1, -1)),
                        Series.of("total", "both", SeriesRole.TOTAL, Vector.of(4, 3, 2, -1, 2, 1)));
            case HEATMAP ->
                chart(
                        kind,
                        PLACES,
                        List.of(),
                        Series.of("toys", "Toys", SeriesRole.ROW, places),
                        Series.of("steel", "Steel", SeriesRole.ROW, Vector.of(0, Double.NaN, 1)));
            case TIMELINE ->
                chart(
                        kind,
                        PLACES,
                        List.of(),
                        Series.band(
                                "days",
                                "days",
                                SeriesRole.DAYS,
                                Vector.of(20250204, 20250301, 20250405),
                                Vector.of(20250301, Double.NaN, 20251110)));
        };
    }

    private static Element svg(Chart chart, PlotSize size) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Plot.svg(chart, size))))
                .getDocumentElement();
    }

    private static List<Element> all(Element svg, String tag) {
        NodeList nodes = svg.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(k -> (Element) nodes.item(k))
                .toList();
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void svg_isXmlWithTitleReadingAndSource_theSameEachTime(ChartKind kind) throws Exception {
        Chart chart = chart(kind);
        Element svg = svg(chart, PlotSize.USUAL);
        List<String> texts =
                all(svg, "text").stream().map(Element::getTextContent).toList();

        assertThat(all(svg, "title").get(0).getTextContent()).isEqualTo(chart.title());
        assertThat(all(svg, "desc").get(0).getTextContent()).isEqualTo(chart.alt());
        assertThat(texts).contains(chart.title(), chart.reading(), "Source: " + chart.source());
        assertThat(Plot.svg(chart, PlotSize.USUAL))
                .isEqualTo(Plot.svg(chart, PlotSize.USUAL))
                .doesNotContain("NaN");
    }

    /** Boxes of all words but those that are turned: none may touch another or leave the picture, at any width. */
    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void words_overlapNowhere(ChartKind kind) throws Exception {
        for (int width : new int[] {390, 760, 1200}) {
            Element svg = svg(chart(kind), PlotSize.ofWidth(width));
            List<double[]> boxes = new ArrayList<>();
            for (Element text : all(svg, "text")) {
                if (text.getAttribute("transform").isEmpty()) {
                    boxes.add(box(text));
                }
            }
            for (double[] box : boxes) {
                assertThat(box[0]).as(kind + " at " + width).isGreaterThanOrEqualTo(-1);
                assertThat(box[2]).as(kind + " at " + width).isLessThanOrEqualTo(width + 1.0);
                assertThat(boxes.stream().filter(other -> meet(box, other)).count())
                        .as(kind + " at " + width)
                        .isEqualTo(1);
            }
        }
    }

    private static double[] box(Element text) {
        double size = number(text, "font-size");
        double wide = Letters.width(
                text.getTextContent(), size, text.getAttribute("font-weight").equals("bold"));
        double x = number(text, "x");
        String anchor = text.getAttribute("text-anchor");
        double left = anchor.equals("end") ? x - wide : anchor.equals("middle") ? x - wide / 2 : x;
        double y = number(text, "y");
        return new double[] {left, y - .72 * size, left + wide, y};
    }

    private static boolean meet(double[] one, double[] other) {
        return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
    }

    /** Bars are as long as their numbers: three to one, on both sides of zero. */
    @Test
    void bars_areAsLongAsTheirNumbers() throws Exception {
        List<Element> bars = all(svg(chart(ChartKind.BARS), PlotSize.USUAL), "rect").stream()
                .filter(rect -> List.of(Theme.BLUE, Theme.ORANGE).contains(rect.getAttribute("fill")))
                .toList();

        assertThat(bars).hasSize(3);
        assertThat(bars.get(0).getAttribute("fill")).isEqualTo(Theme.ORANGE);
        assertThat(number(bars.get(0), "width") / number(bars.get(1), "width")).isBetween(2.98, 3.02);
        assertThat(number(bars.get(0), "x") + number(bars.get(0), "width"))
                .isBetween(number(bars.get(1), "x") - .02, number(bars.get(1), "x") + .02);
    }

    @Test
    void circlesOnTheMap_haveAreasAsTheirNumbers() throws Exception {
        List<Element> circles = all(svg(chart(ChartKind.MAP), PlotSize.USUAL), "circle");

        assertThat(circles).hasSize(3);
        double first = number(circles.get(0), "r");
        double second = number(circles.get(1), "r");
        assertThat(first * first / (second * second)).isBetween(2.95, 3.05);
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void png_isAPictureOfThatSize(ChartKind kind) throws IOException {
        byte[] png = Plot.png(chart(kind), PlotSize.ofWidth(500));

        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1000);
    }

    @Test
    void everyRegionOfTheBuiltInWorld_hasAPlaceOnItsMap() {
        WorldMap map = WorldMap.of("world-2023").orElseThrow();

        assertThat(map.regions()).hasSize(25);
        assertThat(map.find("HKG")).hasValueSatisfying(place -> {
            assertThat(place.dot()).isTrue();
            assertThat(place.path()).isEmpty();
        });
        assertThat(map.regions()).allSatisfy(place -> {
            assertThat(place.x()).isBetween(0, WorldMap.WIDTH);
            assertThat(place.y()).isBetween(0, WorldMap.HEIGHT);
        });
        assertThat(WorldMap.of("no-such-world")).isEmpty();
        assertThat(WorldMap.of("../plot/world-2023")).isEmpty();
    }
}
