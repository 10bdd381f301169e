package io.tradewind.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;

/** A picture as PNG, two dots for each pixel, without a screen. */
final class ImageCanvas implements Canvas {
    private static final int DOTS = 2;
    private static final double EDGE = 0.6;
    private static final float[] DASH = {3, 3};
    /** Fonts as wide as the ones that places are measured for. */
    private static final List<String> FONTS = List.of("Liberation Sans", "Arial", "Helvetica");

    private final BufferedImage image;
    private final Graphics2D painter;
    private final String font;

    ImageCanvas(int width, int height) {
        image = new BufferedImage(width * DOTS, height * DOTS, BufferedImage.TYPE_INT_RGB);
        painter = image.createGraphics();
        painter.scale(DOTS, DOTS);
        painter.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        painter.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        painter.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        painter.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        Set<String> known = Set.copyOf(
                Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
        font = FONTS.stream().filter(known::contains).findFirst().orElse(Font.SANS_SERIF);
    }

    /** The whole picture. */
    byte[] finished() {
        painter.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Color colour(String fill, double opacity) {
        Color colour = Color.decode(fill);
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
    }

    private void use(Stroke stroke) {
        painter.setColor(colour(stroke.colour(), 1));
        painter.setStroke(new BasicStroke(
                (float) stroke.width(),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                stroke.dashed() ? DASH : null,
                0));
    }

    @Override
    public void rect(double x, double y, double width, double height, String fill) {
        painter.setColor(colour(fill, 1));
        painter.fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        use(stroke);
        painter.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void path(double[] xs, double[] ys, Stroke stroke) {
        use(stroke);
        painter.draw(shape(xs, ys));
    }

    @Override
    public void area(double[] xs, double[] ys, String fill, double opacity) {
        painter.setColor(colour(fill, opacity));
        Path2D shape = shape(xs, ys);
        shape.closePath();
        painter.fill(shape);
    }

    @Override
    public void shape(double[] xs, double[] ys, String fill, String edge) {
        Path2D shape = shape(xs, ys);
        shape.closePath();
        painter.setColor(colour(fill, 1));
        painter.fill(shape);
        use(Stroke.of(edge, EDGE));
        painter.draw(shape);
    }

    private static Path2D shape(double[] xs, double[] ys) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(xs[0], ys[0]);
        for (int k = 1; k < xs.length; k++) {
            shape.lineTo(xs[k], ys[k]);
        }
        return shape;
    }

    @Override
    public void circle(double x, double y, double radius, String fill, double opacity, Stroke rim) {
        Ellipse2D disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        painter.setColor(colour(fill, opacity));
        painter.fill(disc);
        use(rim);
        painter.draw(disc);
    }

    @Override
    public void text(double x, double y, String text, Type type, double turn) {
        AffineTransform before = painter.getTransform();
        painter.setFont(new Font(font, type.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) type.size()));
        painter.setColor(colour(type.colour(), 1));
        double wide = painter.getFontMetrics().getStringBounds(text, painter).getWidth();
        // A machine may have only a wider font; what is narrowed to the measured width overlaps nothing.
        double fitted = Math.min(1, Letters.width(text, type.size(), type.bold()) / Math.max(wide, 1));
        painter.translate(x, y);
        painter.rotate(Math.toRadians(turn));
        painter.scale(fitted, 1);
        double start = switch (type.anchor()) {
            case START -> 0;
            case MIDDLE -> -wide / 2;
            case END -> -wide;
        };
        painter.drawString(text, (float) start, 0);
        painter.setTransform(before);
    }
}
