package jp.miyamichi.service.journey;

import java.util.List;
import jp.miyamichi.ticketing.fare.Medium;

/// What a traveller chose: the legs of an itinerary, who comes along, and how to pay.
///
/// @param tickets products to travel on, for the whole party
/// @param ridesOnBoard the fares of on-demand rides are paid in the vehicle
/// @param medium what is paid with on board; discounts depend on it
public record Choice(Party party, List<ChosenLeg> legs, List<String> tickets, boolean ridesOnBoard, Medium medium) {

    public static final int LEGS_MAX = 12;
    public static final int TICKETS_MAX = 5;

    public Choice {
        legs = List.copyOf(legs);
        tickets = List.copyOf(tickets);
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
    }
}
