package io.tradewind.io.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.model.Sector;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.scenarios.data.ElasticityPresets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets of trade elasticities that a world brings along. */
class ElasticityFileTest extends BrokenWorldContract {
    private static final String SETS = """
            sector,set,value,status,source
            food,standard,7,judgement,ours
            steel,standard,8,judgement,ours
            steel,low,1.5,verified,"a book, page 3"
            food,low,2,derived,mean
            """;

    private static LoadedWorld world(ToyWorldFolder folder, Path at) {
        return WorldReader.read(folder.with("elasticities.csv", SETS).in(at));
    }

    private static List<Double> thetas(String set, LoadedWorld world) {
        return ElasticityPresets.apply(set, world.economy(), world.elasticities(), Parameters.defaults())
                .economy()
                .sectors()
                .stream()
                .map(Sector::tradeElasticity)
                .toList();
    }

    @Test
    void ownSet_isChosenByNameAndGoesBeforeAPreset() {
        LoadedWorld world = world(new ToyWorldFolder(), folder);
        assertThat(thetas("low", world)).containsExactly(2.0, 1.5);
        assertThat(thetas("standard", world)).containsExactly(7.0, 8.0);
        assertThat(thetas("world", world)).containsExactly(4.0, 2.5);
    }

    @Test
    void setToCompareWith_isOneWithOtherNumbers() {
        LoadedWorld world = world(new ToyWorldFolder(), folder);
        assertThat(another("world", world)).isEqualTo("standard");
        assertThat(another("standard", world)).isEqualTo("low");
        assertThat(another("low", world)).isEqualTo("standard");
        LoadedWorld plain = WorldReader.read(new ToyWorldFolder().in(freshFolder()));
        assertThat(another("world", plain)).isEqualTo("standard");
        assertThat(another("standard", plain)).isEqualTo("consistent");
    }

    private static String another(String set, LoadedWorld world) {
        return ElasticityPresets.apply(set, world.economy(), world.elasticities(), Parameters.defaults())
                .another();
    }

    @Test
    void unknownSet_isAnsweredWithExactlyTheSetsThereAre() {
        LoadedWorld world = world(new ToyWorldFolder(), folder);
        assertThatThrownBy(() -> thetas("lwo", world))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The sets are standard, low, consistent. Maybe use 'low'.");
    }

    @Test
    void writtenSets_readBackTheSame() throws IOException {
        LoadedWorld world = world(new ToyWorldFolder(), freshFolder());
        Path copy = folder.resolve("copy");
        WorldWriter.write(world, copy);
        List<NamedElasticities> again = WorldReader.read(copy).elasticities();
        assertThat(again).isEqualTo(world.elasticities());
        assertThat(again.get(1).source()).isEqualTo("mean; others in elasticities.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "food,low,2       | food,low,1e-9  | elasticities.csv:5 [value]: The value (1e-9) is below 0.05.",
                "food,low,2       | food,low,x     | elasticities.csv:5 [value]: The value (x) is not a finite number.",
                "food,low,2       | steel,low,2    | elasticities.csv:5 [sector]: The row for (steel, low) stands twice, first on line 4.",
                "food,low,2       | wood,low,2     | elasticities.csv:5 [sector]: The sector (wood) is not in sectors.csv.",
                "food,low,2       | food,world,2   | elasticities.csv:5 [set]: The set (world) is the name for those of sectors.csv.",
                "food,low,2       | food,other,2   | elasticities.csv: The set (low) has no value for food."
            })
    void wrongRow_isReportedWithItsPlace(String row, String by, String expected) {
        ToyWorldFolder broken = new ToyWorldFolder().with("elasticities.csv", SETS.replace(row, by));
        assertThat(problems(broken.in(freshFolder())).get(0).toString()).startsWith(expected);
    }
}
