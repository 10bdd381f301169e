package io.tradewind.core.scenario;

import java.util.List;
import java.util.Optional;

/** An event by which somebody levies a duty, or lowers one, or may do so. */
interface DutyShock extends Shock {
    /** The importing region or group. */
    String imposer();

    /** Regions or groups of origin; none where they follow from another event. */
    default List<String> targets() {
        return List.of();
    }

    @Override
    default Optional<Parties> parties() {
        return Optional.of(new Parties(Optional.of(imposer()), targets()));
    }

    @Override
    default Family family() {
        return new Family("duties", "duties of ", Optional.of(imposer()));
    }

    @Override
    default boolean isDuty() {
        return true;
    }

    @Override
    default boolean isLasting() {
        return actsAsTariff();
    }
}
