package io.tradewind.app.plot;

import io.tradewind.app.plot.Canvas.Anchor;
import io.tradewind.app.plot.Canvas.Stroke;
import io.tradewind.app.plot.Canvas.Type;
import io.tradewind.core.array.Vector;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.SeriesRole;
import io.tradewind.core.chart.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Circles at the regions of the world whose areas are as large as their numbers; the largest have their number beside them. */
final class MapPanel implements Panel {
    private static final double LARGEST = 34;
    private static final double LEAST = 1.5;
    private static final int NAMED = 8;
    private static final double LONGEST = 130;
    private static final double LINE = 16;
    private static final double OPACITY = 0.75;

    private final Chart chart;
    private final WorldMap map;
    private final Vector values;
    private double x;
    private double y;
    private double scale;

    /** @param map the outlines; none where the world has no map, which leaves the circles out too */
    MapPanel(Chart chart, Optional<WorldMap> map) {
        this.chart = chart;
        this.map = map.orElse(new WorldMap(List.of()));
        this.values = chart.find(SeriesRole.EFFECT).orElseThrow().values();
    }

    @Override
    public double height(double width) {
        return width * WorldMap.HEIGHT / WorldMap.WIDTH + LINE;
    }

    @Override
    public void draw(Canvas canvas, double left, double top, double width, double height) {
        scale = Math.min(width / WorldMap.WIDTH, (height - LINE) / WorldMap.HEIGHT);
        x = left + (width - scale * WorldMap.WIDTH) / 2;
        y = top;
        map.regions().forEach(region -> land(canvas, region));
        double largest = IntStream.range(0, values.length())
                .mapToDouble(k -> Math.abs(values.get(k)))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        List<Integer> order = IntStream.range(0, values.length())
                .boxed()
                .filter(k -> Double.isFinite(values.get(k)))
                .sorted(Comparator.comparingDouble(k -> -Math.abs(values.get(k))))
                .toList();
        order.forEach(k -> circle(canvas, k, largest));
        labels(canvas, order, largest);
        String policy = map.regions().isEmpty() ? "There is no map of this world." : WorldMap.POLICY;
        canvas.text(left, top + height - 4, policy, Type.of(Theme.SOFT, Theme.SMALL));
    }

    private void land(Canvas canvas, WorldMap.Region region) {
        for (String ring : region.path().split("M")) {
            if (ring.isEmpty()) {
                continue;
            }
            String[] numbers = ring.replace("l", " ").replace("z", "").strip().split(" ");
            double[] xs = new double[numbers.length / 2];
            double[] ys = new double[xs.length];
            double px = 0;
            double py = 0;
            for (int k = 0; k < xs.length; k++) {
                px += Integer.parseInt(numbers[2 * k]);
                py += Integer.parseInt(numbers[2 * k + 1]);
                xs[k] = x + scale * px;
                ys[k] = y + scale * py;
            }
            canvas.shape(xs, ys, Theme.LAND, Theme.LAND);
        }
    }

    private Optional<WorldMap.Region> place(int k) {
        return map.find(chart.categories().get(k).code());
    }

    private double radius(int k, double largest) {
        return largest == 0 ? LEAST : Math.max(LEAST, LARGEST * Math.sqrt(Math.abs(values.get(k)) / largest));
    }

    private void circle(Canvas canvas, int k, double largest) {
        place(k).ifPresent(at -> canvas.circle(
                x + scale * at.x(),
                y + scale * at.y(),
                radius(k, largest),
                Theme.sign(values.get(k)),
                OPACITY,
                Stroke.of(Theme.PAPER, 0.8)));
    }

    /** A label's box. */
    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** Numbers of the largest, beside their circle, left out where there is no room. */
    private void labels(Canvas canvas, List<Integer> order, double largest) {
        List<Box> taken = new ArrayList<>();
        order.forEach(k -> place(k).ifPresent(at -> {
            double cx = x + scale * at.x();
            double cy = y + scale * at.y();
            double r = radius(k, largest);
            taken.add(new Box(cx - r, cy - r, cx + r, cy + r));
        }));
        for (int k : order.subList(0, Math.min(NAMED, order.size()))) {
            place(k).ifPresent(at -> {
                String text = Letters.cut(chart.categories().get(k).name(), LONGEST, Theme.SMALL) + " "
                        + Words.signed(values.get(k));
                double wide = Letters.width(text, Theme.SMALL, true);
                double cx = x + scale * at.x();
                double cy = y + scale * at.y();
                double away = radius(k, largest) + 4;
                for (Box box : List.of(
                        new Box(cx + away, cy - 8, cx + away + wide, cy + 6),
                        new Box(cx - away - wide, cy - 8, cx - away, cy + 6),
                        new Box(cx - wide / 2, cy - away - 12, cx + wide / 2, cy - away + 1),
                        new Box(cx - wide / 2, cy + away - 1, cx + wide / 2, cy + away + 13))) {
                    boolean inside = box.left >= x && box.right <= x + scale * WorldMap.WIDTH;
                    if (inside && taken.stream().noneMatch(box::meets)) {
                        taken.add(box);
                        canvas.text(
                                box.left,
                                box.bottom - 2,
                                text,
                                Type.of(Theme.INK, Theme.SMALL).bolder().at(Anchor.START));
                        return;
                    }
                }
            });
        }
    }
}
