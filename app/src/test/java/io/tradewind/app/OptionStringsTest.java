package io.tradewind.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is below the command line names fields of requests, never the options under which the command line has them. */
final class OptionStringsTest {
    /** Two hyphens before a word, or before one that is put in. */
    private static final Pattern OPTION = Pattern.compile("(?s).*--[a-z\u0001].*");

    @ParameterizedTest
    @ValueSource(strings = {"core", "io", "scenarios", "app"})
    void noClass_holdsAnOptionString(String module) throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        int classes = 0;
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.tradewind." + module)) {
            List<String> options = texts(type).stream()
                    .filter(text -> OPTION.matcher(text).matches())
                    .toList();
            if (!options.isEmpty()) {
                found.put(type.getName(), options);
            }
            classes++;
        }
        assertThat(classes).isGreaterThan(15);
        assertThat(found).isEmpty();
    }

    @Test
    void optionStrings_areRecognised() throws IOException {
        JavaClass here = new ClassFileImporter().importClass(OptionStringsTest.class);

        assertThat(texts(here)).anyMatch(text -> text.equals("Maybe use --format csv."));
        assertThat("Maybe use --format csv.").matches(OPTION);
        assertThat("--\u0001").matches(OPTION);
        assertThat("a - b -- c").doesNotMatch(OPTION);
        assertThat("--").doesNotMatch(OPTION); // a day without a month, in a file
    }

    /** Every text in the constants of a class, names included. */
    private static List<String> texts(JavaClass type) throws IOException {
        try (InputStream file = type.getSource().orElseThrow().getUri().toURL().openStream();
                DataInputStream data = new DataInputStream(new BufferedInputStream(file))) {
            data.skipNBytes(8);
            int count = data.readUnsignedShort();
            List<String> texts = new ArrayList<>();
            for (int k = 1; k < count; k++) {
                int tag = data.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.add(data.readUTF());
                    case 5, 6 -> {
                        data.skipNBytes(8);
                        k++;
                    }
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> data.skipNBytes(4);
                    case 15 -> data.skipNBytes(3);
                    case 7, 8, 16, 19, 20 -> data.skipNBytes(2);
                    default -> throw new IOException("constant of kind " + tag);
                }
            }
            return texts;
        }
    }
}
