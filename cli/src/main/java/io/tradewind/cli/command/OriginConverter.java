package io.tradewind.cli.command;

import io.tradewind.core.evaluation.Origin;
import java.time.DateTimeException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads origins: months written as {@code 2025-06}, days written as {@code 2025-07-20}. */
final class OriginConverter implements ITypeConverter<Origin> {
    @Override
    public Origin convert(String text) {
        try {
            return Origin.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + text + "' is neither a month nor a day; write it like 2025-06 or 2025-07-20");
        }
    }
}
