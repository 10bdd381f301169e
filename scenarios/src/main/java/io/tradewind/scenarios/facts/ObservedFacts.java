package io.tradewind.scenarios.facts;

import io.tradewind.core.base.DataStatus;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.scenarios.data.ObservationReader;
import io.tradewind.scenarios.data.PartnerMonth;
import io.tradewind.scenarios.data.PartnerPeriod;
import io.tradewind.scenarios.data.ProductMonth;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What customs printed, in the form of facts: levels of every month, growth where the month a year before is there. */
final class ObservedFacts {
    private static final String REPORTER = "CN";
    private static final double PERCENT = 100.0;
    private static final double HALF_A_CENT = 0.005;

    private record Key(YearMonth month, String code) {}

    private final List<Fact> facts = new ArrayList<>();

    private ObservedFacts() {}

    static Facts of(ObservationReader reader) {
        ObservedFacts observed = new ObservedFacts();
        reader.partnerPeriods().forEach(observed::addPeriod);
        observed.addPartners(reader.partnerMonths());
        observed.addProducts(reader.productMonths());
        return Facts.of(observed.facts);
    }

    /** Levels of a period of 2023; half of the last decimal of the printed growth is their tolerance. */
    private void addPeriod(PartnerPeriod row) {
        String period = row.first().equals(row.last()) ? row.first().toString() : row.first() + "/" + row.last();
        for (TradeDirection flow : TradeDirection.values()) {
            PartnerPeriod.Amount amount = row.amount(flow);
            double rate = amount.cnyMn() / amount.usdMn();
            FactSubject subject = FactSubject.of(REPORTER, row.partner(), flow.label(), FactSubject.ALL);
            addLevel(row, period, subject, amount.cnyMn(), amount.errorCnyMn(), "mn CNY");
            addLevel(row, period, subject, amount.usdMn(), amount.errorCnyMn() / rate, "mn USD");
        }
    }

    private void addLevel(
            PartnerPeriod row, String period, FactSubject subject, double value, double tolerance, String unit) {
        facts.add(new Fact(
                id(period, subject, FactMeasure.LEVEL, unit),
                FactPeriod.parse(period).orElseThrow(),
                subject,
                FactMeasure.LEVEL,
                OptionalDouble.of(value),
                FactUnit.of(unit),
                FactBound.EXACT,
                tolerance,
                row.source(),
                FactClass.BASELINE,
                "year before the base year",
                row.status() == DataStatus.DERIVED ? "derived from printed growth of 2024" : ""));
    }

    private void addPartners(List<PartnerMonth> months) {
        Map<Key, PartnerMonth> known = new LinkedHashMap<>();
        months.forEach(m -> known.put(new Key(m.month(), m.partner()), m));
        for (PartnerMonth now : months) {
            PartnerMonth before = known.get(new Key(now.month().minusYears(1), now.partner()));
            for (TradeDirection flow : TradeDirection.values()) {
                FactSubject subject = FactSubject.of(REPORTER, now.partner(), flow.label(), FactSubject.ALL);
                addValues(
                        now.month(),
                        subject,
                        now.source(),
                        CurrencyView.HOME,
                        now.cnyMn(flow),
                        before == null ? Double.NaN : before.cnyMn(flow));
                addValues(
                        now.month(),
                        subject,
                        now.source(),
                        CurrencyView.USD,
                        now.usdMn(flow),
                        before == null ? Double.NaN : before.usdMn(flow));
            }
        }
    }

    private void addProducts(List<ProductMonth> months) {
        Map<Key, ProductMonth> known = new LinkedHashMap<>();
        months.forEach(m -> known.put(new Key(m.month(), m.product()), m));
        String source = "GACC monthly bulletin of main export commodities";
        for (ProductMonth now : months) {
            ProductMonth before = known.get(new Key(now.month().minusYears(1), now.product()));
            FactSubject subject =
                    FactSubject.of(REPORTER, FactSubject.WORLD, TradeDirection.EXPORTS.label(), now.product());
            double cny = before == null ? Double.NaN : before.exportsCnyMn();
            double usd = before == null ? Double.NaN : before.exportsUsdMn();
            addValues(now.month(), subject, source, CurrencyView.HOME, now.exportsCnyMn(), cny);
            addValues(now.month(), subject, source, CurrencyView.USD, now.exportsUsdMn(), usd);
            if (before != null
                    && now.quantity().isPresent()
                    && before.quantity().isPresent()) {
                add(
                        now.month(),
                        subject,
                        FactMeasure.QUANTITY_YOY_PCT,
                        growth(now.quantity().getAsDouble(), before.quantity().getAsDouble()),
                        "%",
                        source);
            }
        }
    }

    private void addValues(
            YearMonth month, FactSubject subject, String source, CurrencyView currency, double now, double before) {
        String code = currency == CurrencyView.USD ? "USD" : "CNY";
        add(month, subject, FactMeasure.LEVEL, now, "mn " + code, source);
        if (before > 0) {
            add(month, subject, FactMeasure.YOY_PCT, growth(now, before), "% " + code, source);
        }
    }

    private static double growth(double now, double before) {
        return PERCENT * (now / before - 1);
    }

    private void add(
            YearMonth month, FactSubject subject, FactMeasure measure, double value, String unit, String source) {
        boolean base = month.getYear() == 2024;
        boolean level = measure == FactMeasure.LEVEL;
        facts.add(new Fact(
                id(month.toString(), subject, measure, unit),
                FactPeriod.of(month),
                subject,
                measure,
                OptionalDouble.of(value),
                FactUnit.of(unit),
                FactBound.EXACT,
                HALF_A_CENT,
                source,
                base ? FactClass.BASELINE : FactClass.FORECAST,
                base ? "month of the base year" : "month after the base year",
                level ? "" : "computed from two printed months"));
    }

    private static String id(String period, FactSubject subject, FactMeasure measure, String unit) {
        return String.join(
                "-",
                "customs",
                period.replace('/', '-'),
                subject.flow(),
                subject.partner(),
                subject.product(),
                measure.label(),
                unit.replaceAll("[^A-Z]", ""));
    }
}
