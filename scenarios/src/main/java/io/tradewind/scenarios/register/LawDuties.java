package io.tradewind.scenarios.register;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.longrun.ScenarioState;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.LegalInvalidationShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TruceShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What current law adds to duties on a day, by authority: authorities come in one after another, in the order in which they began, and each counts with
 * what it adds to those before it, so that they sum to the whole. Truces and rulings stand throughout: a duty that is void adds nothing.
 */
public final class LawDuties {
    private static final double POINTS = 100.0;
    /** What is less than this many points is no duty. */
    private static final double LEAST = 1e-9;

    private static final String SERVICES = "services";

    private final Economy economy;
    private final Parameters parameters;
    private final LocalDate day;

    private LawDuties(Economy economy, Parameters parameters, LocalDate day) {
        this.economy = economy;
        this.parameters = parameters;
        this.day = day;
    }

    /** By imposer, authority and partner, each partner of its own after all of them together; what adds nothing is left out. */
    public static List<LawDuty> on(LocalDate day, Economy economy, Parameters parameters) {
        return new LawDuties(economy, parameters, day).find();
    }

    private List<LawDuty> find() {
        List<LawDuty> duties = new ArrayList<>();
        for (String imposer : imposers()) {
            Map<String, double[]> before = means(imposer, economyTariffs());
            Set<String> in = new TreeSet<>();
            for (String authority : authorities()) {
                in.add(authority);
                Map<String, double[]> after = means(imposer, tariffs(in));
                for (Map.Entry<String, double[]> partner : after.entrySet()) {
                    double added = POINTS * (partner.getValue()[0] - before.get(partner.getKey())[0]);
                    if (Math.abs(added) > LEAST) {
                        duties.add(new LawDuty(imposer, partner.getKey(), authority, added));
                    }
                }
                before = after;
            }
        }
        return List.copyOf(duties);
    }

    private static Set<String> imposers() {
        Set<String> imposers = new TreeSet<>((one, other) -> other.compareTo(one));
        EventRegister.standard().entries().stream()
                .filter(entry -> !entry.carriers().isEmpty())
                .map(RegisterEntry::imposer)
                .forEach(imposers::add);
        return imposers;
    }

    /** In the order in which they began. */
    private static Set<String> authorities() {
        return EventRegister.standard().authorities();
    }

    private static Optional<String> authority(Event event) {
        return EventRegister.standard().entries().stream()
                .filter(entry -> entry.carriers().contains(event.id()))
                .map(RegisterEntry::authority)
                .findFirst();
    }

    private TradeCube economyTariffs() {
        return economy.tariffs();
    }

    /** Tariffs of the day with the duties of those authorities alone. */
    private TradeCube tariffs(Set<String> in) {
        List<Event> events = CurrentLaw.happened().stream()
                .filter(event ->
                        stands(event) || authority(event).filter(in::contains).isPresent())
                .toList();
        Scenario law = Scenario.of(
                BasePath.CURRENT_LAW, YearMonth.from(day), YearMonth.from(day), BasePath.meaningful(events));
        return ScenarioState.at(law, economy, parameters, day)
                .shocks()
                .tariffs()
                .orElseGet(this::economyTariffs);
    }

    private static boolean stands(Event event) {
        return event.shock().kind() == TruceShock.KIND || event.shock().kind() == LegalInvalidationShock.KIND;
    }

    /** Mean duty on each partner's goods, all of them first. */
    private Map<String, double[]> means(String imposer, TradeCube rates) {
        int importer = economy.indexOf(RegionCode.of(imposer)).orElseThrow();
        Map<String, double[]> means = new LinkedHashMap<>();
        means.put(LawDuty.ALL, new double[1]);
        double wholeDuty = 0.0;
        double whole = 0.0;
        for (int o = 0; o < economy.regions().size(); o++) {
            double duty = 0.0;
            double value = 0.0;
            for (int s = 0; s < economy.sectors().size(); s++) {
                boolean goods = !economy.sectors().get(s).code().code().equals(SERVICES);
                double flow = goods && o != importer ? economy.trade().value(o, importer, s) : 0.0;
                duty += flow * rates.get(o, importer, s);
                value += flow;
            }
            if (value > 0) {
                means.put(economy.regions().get(o).code().code(), new double[] {duty / value});
            }
            wholeDuty += duty;
            whole += value;
        }
        means.get(LawDuty.ALL)[0] = whole > 0 ? wholeDuty / whole : 0.0;
        return means;
    }
}
