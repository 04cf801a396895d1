package jp.miyamichi.service.http;

import java.util.Set;

/// Who suffers first when the service is full. Whoever only looks around is refused while there is still room for those
/// who stand at a vehicle's door, or are about to have what they came for.
enum Lane {
    /// Answered even when there is no room at all: for those who must find out that there is none.
    ALWAYS,

    /// May use all the room there is: checking and showing tickets, paying, booking, and the vehicles.
    SPARED,

    /// Everything else, within what the spared leave.
    USUAL;

    private static final Set<String> ALWAYS_ANSWERED = Set.of("healthz", "readyz", "metrics", "openapi", "status");

    private static final Set<String> SPARED_OPERATIONS = Set.of(
            "check",
            "syncChecks",
            "ticket",
            "moveTicket",
            "placeOrder",
            "order",
            "payOrder",
            "confirmPractice",
            "refundOrder",
            "stripeEvents",
            "askRides",
            "takeRides",
            "rides",
            "ride",
            "confirmRides",
            "cancelRides",
            "reportRider",
            "bookJourney",
            "journey",
            "confirmJourney",
            "payJourney",
            "cancelJourney",
            "takeVehicle",
            "manifest",
            "tellDriverEvents",
            "reportVehicle",
            "logInDevice");

    /// @param operation its id in the OpenAPI document
    static Lane of(String operation) {
        for (var lane : values()) {
            if (lane.operations().contains(operation)) {
                return lane;
            }
        }
        return USUAL;
    }

    /// The operations it is for by name.
    Set<String> operations() {
        return switch (this) {
            case ALWAYS -> ALWAYS_ANSWERED;
            case SPARED -> SPARED_OPERATIONS;
            case USUAL -> Set.of();
        };
    }
}
