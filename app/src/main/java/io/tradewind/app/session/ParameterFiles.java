package io.tradewind.app.session;

import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.scenarios.calibration.ParameterFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Values of parameters out of a file. */
public final class ParameterFiles {
    private ParameterFiles() {}

    /** The values of the file as {@code id=value}, sorted by id, so that they can be used like settings. */
    public static List<String> settings(Path file) {
        List<String> settings = new ArrayList<>();
        BadInputException.from(
                        BadInputException.Kind.PARAMETERS,
                        file.toString(),
                        () -> ParameterFile.read(file, ParameterRegistry.standard()))
                .forEach((id, value) -> settings.add(id + "=" + value));
        return settings;
    }
}
