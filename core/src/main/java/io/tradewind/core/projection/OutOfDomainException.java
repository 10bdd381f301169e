package io.tradewind.core.projection;

/** Thrown when a number of a result is not finite or lies outside the model's domain, so that there is no result to give; it names the number's place. */
public class OutOfDomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param cell which number it is, such as {@code the quantity of CHN to USA in metals, 2025-03}
     */
    public OutOfDomainException(String cell) {
        this("The projection left the domain of the model: " + cell + ".", null);
    }

    /** The same one, thrown elsewhere. */
    public static OutOfDomainException said(String message) {
        return new OutOfDomainException(message, null);
    }

    /** One with words of its own. */
    protected OutOfDomainException(String message, Throwable cause) {
        super(message, cause);
    }
}
