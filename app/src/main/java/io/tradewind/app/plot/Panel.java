package io.tradewind.app.plot;

/** The inside of a picture: what is drawn between title and reading. */
interface Panel {
    /** Pixels that it needs at that width. */
    double height(double width);

    /** Draws it into a box. */
    void draw(Canvas canvas, double x, double y, double width, double height);
}
