package io.tradewind.core.base;

/**
 * Code of a sector of a world, such as {@code metals}.
 *
 * @param code the code as it stands in {@code sectors.csv}
 */
public record SectorCode(String code) implements Comparable<SectorCode> {
    /** Checks that the code is not blank. */
    public SectorCode {
        Check.notBlank(code, "sector code");
    }

    /** The sector of that code. */
    public static SectorCode of(String code) {
        return new SectorCode(code);
    }

    @Override
    public int compareTo(SectorCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
