package io.tradewind.scenarios.register;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One thing that happened.
 *
 * @param id        readable name and number
 * @param number    number in the list of sources; {@code t…} for threats, {@code x…} for additions
 * @param status    in force, threatened, suspended, void or scheduled, as known in August 2026
 * @param authority the power it rests on, such as {@code ieepa} or {@code s232}
 * @param announced day it was announced, if known
 * @param effective first day
 * @param end       first day no longer in force, if it ended
 * @param imposer   the region that acts
 * @param targets   regions it concerns
 * @param members   countries inside a target that it concerns; empty if the whole of it
 * @param weight    share of these in the region's US imports of 2024, of the members that the tracker lists
 * @param scope     goods, in words
 * @param stacking  what it does to the others: adds, replaces, suspends, ends, exempts, none
 * @param refers    ids of the entries that it replaces, suspends, ends or takes goods from
 * @param carriers  ids of the scenario events that carry it out
 * @param reason    why none does, if none does
 * @param source    the legal text or the press report
 */
public record RegisterEntry(
        String id,
        String number,
        Status status,
        String authority,
        Optional<LocalDate> announced,
        LocalDate effective,
        Optional<LocalDate> end,
        String imposer,
        List<String> targets,
        String members,
        OptionalDouble weight,
        String scope,
        Stacking stacking,
        List<String> refers,
        List<String> carriers,
        String reason,
        String source) {
    /** What became of it. */
    public enum Status {
        /** In force. */
        IN_FORCE,
        /** Announced, never carried out as such. */
        THREATENED,
        /** Put off until a day. */
        SUSPENDED,
        /** Over, or struck down. */
        VOID,
        /** Still to come. */
        SCHEDULED
    }

    /** What it does to the others. */
    public enum Stacking {
        /** Comes on top. */
        ADDS,
        /** Takes the place of another one. */
        REPLACES,
        /** Puts another one off. */
        SUSPENDS,
        /** Ends another one. */
        ENDS,
        /** Takes goods out of another one. */
        EXEMPTS,
        /** Nothing. */
        NONE;

        /** Whether it makes sense only with another entry. */
        boolean needsAnother() {
            return this != ADDS && this != NONE;
        }
    }

    /** Copies the lists and checks that the parts are there. */
    public RegisterEntry {
        Check.notBlank(id, "id");
        Check.notBlank(number, "number");
        Check.present("status, effective, stacking, reason", status, effective, stacking, reason);
        Check.notBlank(authority, "authority");
        Check.notBlank(imposer, "imposer");
        targets = List.copyOf(targets);
        Check.notBlank(scope, "scope");
        refers = List.copyOf(refers);
        carriers = List.copyOf(carriers);
        Check.notBlank(source, "source");
    }
}
