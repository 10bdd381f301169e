package io.tradewind.io.files;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.model.BaselineKnowledge;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ExchangeRates;
import io.tradewind.core.model.InvestmentBase;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.core.model.TradeFlows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.ToDoubleBiFunction;

/** SHA-256 of inputs, so that a result says what exactly it was computed from. */
public final class Fingerprint {
    private static final int BUFFER = 65_536;

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a text, as UTF-8. */
    public static String ofText(String text) {
        return new Fingerprint().add(text).hex();
    }

    /** Of the bytes of a file. */
    public static String ofFile(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return ofBytes(stream);
        }
    }

    /** Of all bytes of a stream, which is left open. */
    public static String ofBytes(InputStream stream) throws IOException {
        Fingerprint print = new Fingerprint();
        byte[] buffer = new byte[BUFFER];
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            print.digest.update(buffer, 0, read);
        }
        return print.hex();
    }

    /** Of the numbers and codes of a world as the engine sees them, so that the layout of its files does not matter. */
    public static String ofWorld(Economy economy) {
        Fingerprint print = new Fingerprint();
        print.add(economy.id()).add(new double[] {economy.year()});
        economy.regions().forEach(region -> print.add(region.code() + "|" + String.join(";", region.groups()) + "\n"));
        economy.sectors()
                .forEach(sector -> print.add(sector.code() + "|" + String.join(";", sector.groups()) + "\n")
                        .add(new double[] {sector.tradeElasticity()}));
        print.addMarkets(economy.trade(), TradeFlows.Market::value)
                .addMarkets(economy.trade(), TradeFlows.Market::tariff);
        print.add(economy.valueAdded().toArray()).add(economy.inputOutput().toArray());
        economy.reporter().ifPresent(reporter -> print.add(reporter.toString()));
        economy.monthlyBaseline().ifPresent(print::add);
        return print.hex();
    }

    /** A number of each origin in each market, whether the market has the origin or not. */
    private Fingerprint addMarkets(TradeFlows trade, ToDoubleBiFunction<TradeFlows.Market, Integer> number) {
        for (int s = 0; s < trade.sectors(); s++) {
            for (int d = 0; d < trade.regions(); d++) {
                TradeFlows.Market market = trade.market(d, s);
                double[] row = new double[trade.regions()];
                for (int k = 0; k < market.size(); k++) {
                    row[market.origin(k)] = number.applyAsDouble(market, k);
                }
                add(row);
            }
        }
        return this;
    }

    private void add(MonthlyBaseline baseline) {
        add(baseline.panel());
        add(baseline.exchangeRates());
        baseline.investment().ifPresent(this::add);
        baseline.provinces().ifPresent(provinces -> add(provinces.toString()));
    }

    private void add(CustomsPanel panel) {
        add(panel.reporter() + "|" + panel.region() + "|" + panel.firstMonth() + "\n");
        panel.partners().forEach(partner -> add(partner + "\n"));
        panel.products().forEach(product -> add(product + "\n"));
        for (Matrix table :
                new Matrix[] {panel.exportsUsdMn(), panel.importsUsdMn(), panel.productMix(), panel.importMix()}) {
            add(table.toArray());
        }
        panel.monthlyMix().forEach(mix -> add(mix.toArray()));
        add(panel.homePerUsdExports());
        add(panel.homePerUsdImports());
        add(panel.totalExportsUsdMn());
        add(panel.totalImportsUsdMn());
        add(panel.holidays().toString());
        add(panel.knowledge());
    }

    private void add(BaselineKnowledge knowledge) {
        knowledge.workingDays().ifPresent(this::add);
        add(knowledge.exportSeason().toArray());
        add(knowledge.importSeason().toArray());
        knowledge.exportShift().forEach(shift -> add(shift.toArray()));
        knowledge.importShift().forEach(shift -> add(shift.toArray()));
    }

    private void add(ExchangeRates rates) {
        rates.unitsPerUsd().forEach((currency, series) -> {
            add(currency);
            add(series);
        });
        add(rates.baskets().toString());
    }

    private void add(InvestmentBase base) {
        add(new double[] {base.year(), base.contractsUsdMn(), base.ofdiUsdMn()});
    }

    private void add(MonthlySeries series) {
        add(series.first() + "\n").add(series.values().toArray());
    }

    private Fingerprint add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private Fingerprint add(double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES);
        bytes.asDoubleBuffer().put(numbers);
        digest.update(bytes);
        return this;
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
