package io.tradewind.core.base;

/**
 * Code of a region of a world, such as {@code CHN}, {@code EU27} or {@code XSE}.
 *
 * @param code the code as it stands in {@code regions.csv}
 */
public record RegionCode(String code) implements Comparable<RegionCode> {
    /** Checks that the code is not blank. */
    public RegionCode {
        Check.notBlank(code, "region code");
    }

    /** The region of that code. */
    public static RegionCode of(String code) {
        return new RegionCode(code);
    }

    @Override
    public int compareTo(RegionCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
