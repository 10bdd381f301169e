package io.tradewind.app.plot;

/** A picture as SVG; the same calls give the same text. */
final class SvgCanvas implements Canvas {
    private static final double HUNDRED = 100;

    private static final double EDGE = 0.6;

    private final StringBuilder svg = new StringBuilder();

    SvgCanvas(int width, int height, String title, String description) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" font-family=\"Arial, 'Liberation Sans', Helvetica, sans-serif\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<desc>")
                .append(escaped(description))
                .append("</desc>\n");
    }

    /** The whole picture. */
    String finished() {
        return svg + "</svg>\n";
    }

    @Override
    public void rect(double x, double y, double width, double height, String fill) {
        svg.append("<rect");
        number("x", x);
        number("y", y);
        number("width", width);
        number("height", height);
        text("fill", fill);
        svg.append("/>\n");
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        svg.append("<line");
        number("x1", x1);
        number("y1", y1);
        number("x2", x2);
        number("y2", y2);
        stroke(stroke);
        svg.append("/>\n");
    }

    @Override
    public void path(double[] xs, double[] ys, Stroke stroke) {
        svg.append("<polyline");
        text("points", points(xs, ys));
        text("fill", "none");
        text("stroke-linejoin", "round");
        stroke(stroke);
        svg.append("/>\n");
    }

    @Override
    public void area(double[] xs, double[] ys, String fill, double opacity) {
        svg.append("<polygon");
        text("points", points(xs, ys));
        text("fill", fill);
        opacity(opacity);
        svg.append("/>\n");
    }

    @Override
    public void shape(double[] xs, double[] ys, String fill, String edge) {
        svg.append("<polygon");
        text("points", points(xs, ys));
        text("fill", fill);
        stroke(Stroke.of(edge, EDGE));
        svg.append("/>\n");
    }

    @Override
    public void circle(double x, double y, double radius, String fill, double opacity, Stroke rim) {
        svg.append("<circle");
        number("cx", x);
        number("cy", y);
        number("r", radius);
        text("fill", fill);
        opacity(opacity);
        stroke(rim);
        svg.append("/>\n");
    }

    @Override
    public void text(double x, double y, String words, Type type, double turn) {
        svg.append("<text");
        number("x", x);
        number("y", y);
        number("font-size", type.size());
        text("fill", type.colour());
        if (type.bold()) {
            text("font-weight", "bold");
        }
        if (type.anchor() != Anchor.START) {
            text("text-anchor", type.anchor() == Anchor.END ? "end" : "middle");
        }
        if (turn != 0) {
            text("transform", "rotate(" + brief(turn) + " " + brief(x) + " " + brief(y) + ")");
        }
        svg.append('>').append(escaped(words)).append("</text>\n");
    }

    private void opacity(double opacity) {
        if (opacity < 1) {
            number("fill-opacity", opacity);
        }
    }

    private void stroke(Stroke stroke) {
        text("stroke", stroke.colour());
        number("stroke-width", stroke.width());
        if (stroke.dashed()) {
            text("stroke-dasharray", "3 3");
        }
    }

    private static String points(double[] xs, double[] ys) {
        StringBuilder points = new StringBuilder();
        for (int k = 0; k < xs.length; k++) {
            points.append(k == 0 ? "" : " ").append(tenths(xs[k])).append(',').append(tenths(ys[k]));
        }
        return points.toString();
    }

    private void number(String name, double value) {
        text(name, brief(value));
    }

    private void text(String name, String value) {
        svg.append(' ').append(name).append("=\"").append(value).append('"');
    }

    /** At most one decimal: finer than a dot of a screen. */
    private static String tenths(double value) {
        return brief(Math.round(value * 10) / 10.0);
    }

    /** At most two decimals. */
    private static String brief(double value) {
        long hundredths = Math.round(value * HUNDRED);
        String text = Long.toString(Math.abs(hundredths) / 100);
        long rest = Math.abs(hundredths) % 100;
        String decimals = rest == 0 ? "" : rest % 10 == 0 ? "." + rest / 10 : (rest < 10 ? ".0" : ".") + rest;
        return (hundredths < 0 ? "-" : "") + text + decimals;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
