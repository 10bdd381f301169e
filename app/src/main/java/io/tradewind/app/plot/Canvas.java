package io.tradewind.app.plot;

/** What a picture is made of. Colours are {@code #rrggbb}, places pixels from the upper left. */
interface Canvas {
    /** Where a text stands beside its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** How a line is drawn. */
    record Stroke(String colour, double width, boolean dashed) {
        static Stroke of(String colour, double width) {
            return new Stroke(colour, width, false);
        }
    }

    /** How a text is written. */
    record Type(double size, boolean bold, String colour, Anchor anchor) {
        static Type of(String colour, double size) {
            return new Type(size, false, colour, Anchor.START);
        }

        Type bolder() {
            return new Type(size, true, colour, anchor);
        }

        Type at(Anchor place) {
            return new Type(size, bold, colour, place);
        }
    }

    void rect(double x, double y, double width, double height, String fill);

    void line(double x1, double y1, double x2, double y2, Stroke stroke);

    /** Points joined by lines. */
    void path(double[] xs, double[] ys, Stroke stroke);

    /** A closed area. @param opacity 0 to 1 */
    void area(double[] xs, double[] ys, String fill, double opacity);

    /** A closed area with a thin edge of that colour. */
    void shape(double[] xs, double[] ys, String fill, String edge);

    /** A disc with a rim. */
    void circle(double x, double y, double radius, String fill, double opacity, Stroke rim);

    /** A text whose base line is at the place. @param turn degrees, clockwise */
    void text(double x, double y, String text, Type type, double turn);

    default void text(double x, double y, String text, Type type) {
        text(x, y, text, type, 0);
    }
}
