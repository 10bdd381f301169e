package io.tradewind.scenarios.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.facts.Concordance.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConcordanceTest {
    private final Concordance concordance = Concordance.standard();

    private List<String> codes(Dimension dimension, String name) {
        return concordance.find(dimension, name, "exports").codes();
    }

    @Test
    void everyNameOfTheFacts_isMappedOrListedWithAReason() {
        List<String> missing = new ArrayList<>();
        for (Fact fact : Facts.seed()) {
            FactSubject s = fact.subject();
            List<String> names = List.of(s.reporter(), s.partner(), s.product(), s.channel(), s.ownership());
            for (Dimension dimension : Dimension.values()) {
                String name = names.get(dimension.ordinal());
                if (!name.isEmpty() && !concordance.knows(dimension, name)) {
                    missing.add(dimension + " " + name);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(concordance.matches())
                .filteredOn(match -> !match.isMapped())
                .allSatisfy(match -> assertThat(match.reason()).isNotBlank());
    }

    @Test
    void everyComparedFact_hasCodesInAllDimensions() {
        assertThat(Facts.seed().list())
                .filteredOn(Fact::isCompared)
                .allSatisfy(fact -> assertThat(TradeCell.gaps(fact.subject())).isEmpty());
    }

    @Test
    void names_standForTheirCodes() {
        assertThat(codes(Dimension.PARTNER, "EU")).containsExactly("EU27");
        assertThat(codes(Dimension.PARTNER, "AFRICA")).containsExactly("AFR");
        assertThat(codes(Dimension.PARTNER, "LATAM")).containsExactly("MEX", "BRA", "XLA");
        assertThat(codes(Dimension.PARTNER, "ASEAN")).containsExactly("VNM", "XSE");
        assertThat(codes(Dimension.PRODUCT, "computers and similar equipment")).containsExactly("computers_adp");
        assertThat(codes(Dimension.CHANNEL, "cross-border e-commerce")).containsExactly("cbec");
        assertThat(codes(Dimension.REPORTER, "TW")).containsExactly("TWN");
    }

    @Test
    void nameThatDependsOnTheFlow_isMappedByFlow() {
        String name = "mechanical and electrical";
        assertThat(concordance.find(Dimension.PRODUCT, name, "exports").codes())
                .containsExactly("mechanical-electrical");
        assertThat(concordance.find(Dimension.PRODUCT, name, "imports").codes())
                .containsExactly("electronics_electrical", "machinery", "transport_equipment");
        assertThat(concordance.find(Dimension.PRODUCT, "toys", "imports").isMapped())
                .isFalse();
    }

    @Test
    void nameThatIsNotListed_standsForItself() {
        assertThat(codes(Dimension.PARTNER, "VNM")).containsExactly("VNM");
        assertThat(concordance.knows(Dimension.PARTNER, "VNM")).isFalse();
    }

    @Test
    void partnerAndProductCodes_areCodesOfTheProjection() {
        Set<String> partners = new TreeSet<>();
        Set<String> products = new TreeSet<>();
        for (ProjectionRow row : ProjectionTable.rows(Tradewind.standard().run("baseline"), RowQuery.EVERYTHING)) {
            partners.add(row.partner());
            products.add(row.product());
        }
        assertThat(concordance.matches())
                .filteredOn(match -> match.dimension() == Dimension.PARTNER)
                .flatExtracting(Concordance.Match::codes)
                .isNotEmpty()
                .isSubsetOf(partners);
        assertThat(concordance.matches())
                .filteredOn(match -> match.dimension() == Dimension.PRODUCT)
                .flatExtracting(Concordance.Match::codes)
                .isNotEmpty()
                .isSubsetOf(products);
    }
}
