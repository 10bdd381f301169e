package io.tradewind.scenarios.register;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.longrun.ScenarioState;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.ParameterDefinition;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What current law adds to duties on a day, by authority: authorities come in one after another, in the order in which they began, and each counts with
 * what it adds to those before it, so that they sum to the whole. Truces and rulings stand throughout: a duty that is void adds nothing. Beside the law's
 * points stand those that the model counts as collected ({@code chi}).
 */
public final class LawDuties {
    private static final double POINTS = 100.0;
    /** What is less than this many points is no duty. */
    private static final double LEAST = 1e-9;

    private static final String SERVICES = "services";

    private final Economy economy;
    private final Parameters parameters;
    private final Parameters statutory;
    private final LocalDate day;

    private LawDuties(Economy economy, Parameters parameters, LocalDate day) {
        this.economy = economy;
        this.parameters = parameters;
        this.statutory = statutory(parameters);
        this.day = day;
    }

    /** By imposer, authority and partner, each partner of its own after all of them together; what adds nothing is left out. */
    public static List<LawDuty> on(LocalDate day, Economy economy, Parameters parameters) {
        return new LawDuties(economy, parameters, day).find();
    }

    private List<LawDuty> find() {
        List<LawDuty> duties = new ArrayList<>();
        List<String> authorities = List.copyOf(EventRegister.standard().authorities());
        List<List<TradeCube>> laws = new ArrayList<>();
        laws.add(List.of(economy.tariffs(), economy.tariffs()));
        for (int k = 1; k <= authorities.size(); k++) {
            Set<String> in = Set.copyOf(authorities.subList(0, k));
            laws.add(List.of(tariffs(in, statutory), tariffs(in, parameters)));
        }
        for (String imposer : imposers()) {
            for (int k = 0; k < authorities.size(); k++) {
                add(duties, imposer, authorities.get(k), laws.get(k), laws.get(k + 1));
            }
        }
        return List.copyOf(duties);
    }

    /** What an authority adds for each partner: as the law has it, and as it is collected. */
    private void add(
            List<LawDuty> duties, String imposer, String authority, List<TradeCube> before, List<TradeCube> after) {
        List<Map<String, Double>> was =
                before.stream().map(rates -> means(imposer, rates)).toList();
        List<Map<String, Double>> is =
                after.stream().map(rates -> means(imposer, rates)).toList();
        for (String partner : is.get(0).keySet()) {
            double added = POINTS * (is.get(0).get(partner) - was.get(0).get(partner));
            double collected = POINTS * (is.get(1).get(partner) - was.get(1).get(partner));
            if (Math.abs(added) > LEAST) {
                duties.add(new LawDuty(imposer, partner, authority, added, collected));
            }
        }
    }

    /** The same parameters with every duty collected in full. */
    private static Parameters statutory(Parameters parameters) {
        SortedMap<String, Double> whole = new TreeMap<>();
        parameters.registry().definitions().stream()
                .map(ParameterDefinition::id)
                .filter(id -> id.startsWith("chi.") || id.equals("chi_default"))
                .forEach(id -> whole.put(id, 1.0));
        return parameters.with(whole);
    }

    private static Set<String> imposers() {
        Set<String> imposers = new TreeSet<>((one, other) -> other.compareTo(one));
        EventRegister.standard().entries().stream()
                .filter(entry -> !entry.carriers().isEmpty())
                .map(RegisterEntry::imposer)
                .forEach(imposers::add);
        return imposers;
    }

    private static Optional<String> authority(Event event) {
        return EventRegister.standard().entries().stream()
                .filter(entry -> entry.carriers().contains(event.id()))
                .map(RegisterEntry::authority)
                .findFirst();
    }

    /** Tariffs of the day with the duties of those authorities alone. */
    private TradeCube tariffs(Set<String> in, Parameters values) {
        List<Event> events = CurrentLaw.happened().stream()
                .filter(event ->
                        stands(event) || authority(event).filter(in::contains).isPresent())
                .toList();
        Scenario law = Scenario.of(
                BasePath.CURRENT_LAW, YearMonth.from(day), YearMonth.from(day), BasePath.meaningful(events));
        return ScenarioState.at(law, economy, values, day).shocks().tariffs().orElseGet(economy::tariffs);
    }

    private static boolean stands(Event event) {
        return event.shock().kind() == TruceShock.KIND || event.shock().kind() == LegalInvalidationShock.KIND;
    }

    /** Mean duty on each partner's goods, all of them first. */
    private Map<String, Double> means(String imposer, TradeCube rates) {
        int importer = economy.indexOf(RegionCode.of(imposer)).orElseThrow();
        Map<String, Double> means = new LinkedHashMap<>();
        means.put(LawDuty.ALL, 0.0);
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
                means.put(economy.regions().get(o).code().code(), duty / value);
            }
            wholeDuty += duty;
            whole += value;
        }
        means.put(LawDuty.ALL, whole > 0 ? wholeDuty / whole : 0.0);
        return means;
    }
}
