package io.tradewind.io.importer;

import static io.tradewind.io.importer.ImportFixture.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CodeMapTest {
    @TempDir
    private Path folder;

    @Test
    void longestPrefixWins_andPointsMeanNothing() throws IOException {
        CodeMap map = CodeMap.read(
                file(folder, "m.csv", "code,sector", "85,tech", "8507.60,lithium", "8507,cells"), "sector", true);
        assertThat(map.of("850760")).containsExactly(new CodeMap.Share("lithium", 1.0));
        assertThat(map.of("850710")).containsExactly(new CodeMap.Share("cells", 1.0));
        assertThat(map.of("854231")).containsExactly(new CodeMap.Share("tech", 1.0));
        assertThat(map.of("010121")).isEmpty();
        assertThat(map.targets()).containsExactly("tech", "lithium", "cells");
    }

    @Test
    void codesOfPlaces_areWholeWords() throws IOException {
        CodeMap map = CodeMap.read(file(folder, "m.csv", "code,region", "84,BLZ"), "region", false);
        assertThat(map.of("842")).isEmpty();
    }

    @Test
    void sharesOfACode_addUpToOne() throws IOException {
        Path bad = file(folder, "m.csv", "code,region,share", "58,BEL,0.9", "58,LUX,0.2");
        assertThatThrownBy(() -> CodeMap.read(bad, "region", false))
                .hasMessageContaining("m.csv:2")
                .hasMessageContaining("1.1");
    }

    @Test
    void sharesDivideAFlow_andNothingIsLost() throws IOException {
        Path map = file(folder, "m.csv", "code,region,share", "58,BEL,0.75", "58,LUX,0.25", "842,USA,1");
        Path flows = file(folder, "y.csv", "t,i,j,k,v,q", "1996,58,842,850760,1000,1", "1996,842,58,850760,400,1");
        Codes codes = new Codes(
                CodeMap.read(map, "region", false),
                ImportFixture.codes().sectors(),
                Optional.empty(),
                List.of(),
                List.of());
        WorldImport made = WorldImport.read("baci", List.of(flows), codes, OptionalInt.empty(), ProductSink.NONE);
        assertThat(ImportFixture.value(made, "BEL", "USA", "cells")).isEqualTo(0.75);
        assertThat(ImportFixture.value(made, "USA", "LUX", "cells")).isEqualTo(0.1);
        assertThat(made.report().kept().value()).isEqualTo(1.4);
    }

    @Test
    void unlistedGoods_goWhereTheyAreSentAndAreCounted() throws IOException {
        Path flows = file(folder, "y.csv", "t,i,j,k,v,q", "2023,156,842,770000,5,1", "2023,842,156,850760,4,1");
        Codes codes = new Codes(
                ImportFixture.codes().regions(),
                ImportFixture.codes().sectors(),
                Optional.of("tech"),
                List.of(),
                List.of());
        WorldImport made = WorldImport.read("baci", List.of(flows), codes, OptionalInt.empty(), ProductSink.NONE);
        assertThat(ImportFixture.value(made, "CHN", "USA", "tech")).isEqualTo(0.005);
        assertThat(made.report().guessed()).hasSize(1);
        assertThat(made.report().guessed().get(0).text()).contains("770000").contains("tech");
    }

    @Test
    void wrongColumn_isRefusedWithASuggestion() throws IOException {
        Path bad = file(folder, "m.csv", "code,regoin", "58,BEL");
        assertThatThrownBy(() -> CodeMap.read(bad, "region", false)).hasMessageContaining("Maybe use 'region'");
    }
}
