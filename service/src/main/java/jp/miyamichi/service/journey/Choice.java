package jp.miyamichi.service.journey;

import java.util.List;
import java.util.UUID;
import jp.miyamichi.ticketing.fare.Medium;

/// What a traveller chose: the legs of an itinerary or of a whole day, who comes along, and how to pay.
///
/// @param stays between the legs, in their order; none where it is one itinerary
/// @param tickets products to travel on, for the whole party
/// @param held day passes the traveller has already, by their ids
/// @param ridesOnBoard the fares of on-demand rides are paid in the vehicle
/// @param medium what is paid with on board; discounts depend on it
public record Choice(
        Party party,
        List<ChosenLeg> legs,
        List<Stay> stays,
        List<String> tickets,
        List<UUID> held,
        boolean ridesOnBoard,
        Medium medium) {

    /// Five ways of six legs: a day with as many sights as a day plan takes.
    public static final int LEGS_MAX = 30;

    public static final int STAYS_MAX = 4;
    public static final int TICKETS_MAX = 5;

    /// A party of nine with a pass each.
    public static final int HELD_MAX = 9;

    public Choice {
        legs = List.copyOf(legs);
        stays = List.copyOf(stays);
        tickets = List.copyOf(tickets);
        held = List.copyOf(held);
        if (legs.isEmpty() || legs.size() > LEGS_MAX) {
            throw new IllegalArgumentException("a journey has 1 to " + LEGS_MAX + " legs, not " + legs.size());
        }
        if (tickets.size() > TICKETS_MAX || tickets.stream().distinct().count() < tickets.size()) {
            throw new IllegalArgumentException("up to " + TICKETS_MAX + " different tickets");
        }
        for (var i = 1; i < legs.size(); i++) {
            if (legs.get(i).departAt().isBefore(legs.get(i - 1).arriveAt())) {
                throw new IllegalArgumentException(
                        "legs[" + i + "] departs before the one before it arrives; choose another itinerary");
            }
        }
        checkStays(stays, legs.size());
        if (held.size() > HELD_MAX || held.stream().distinct().count() < held.size()) {
            throw new IllegalArgumentException("up to " + HELD_MAX + " different passes held already");
        }
    }

    private static void checkStays(List<Stay> stays, int legs) {
        if (stays.size() > STAYS_MAX) {
            throw new IllegalArgumentException("up to " + STAYS_MAX + " stays, not " + stays.size());
        }
        var before = -1;
        for (var stay : stays) {
            if (stay.after() <= before || stay.after() >= legs - 1) {
                throw new IllegalArgumentException("stays are between legs and in their order");
            }
            before = stay.after();
        }
    }
}
