package jp.miyamichi.service.journey.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.journey.Journey;
import jp.miyamichi.service.journey.JourneyId;
import jp.miyamichi.service.journey.JourneyState;
import jp.miyamichi.service.journey.Step;
import jp.miyamichi.ticketing.order.Order;
import jp.miyamichi.ticketing.order.OrderId;
import jp.miyamichi.ticketing.order.OrderState;

/// How a journey must have ended: whole or undone, at dispatch and at the ticket office alike.
public final class Ends {

    private final SoakTown town;

    public Ends(SoakTown town) {
        this.town = town;
    }

    /// What is wrong with a journey nobody works on any more; empty if nothing is.
    public List<String> problems(JourneyId id) {
        return town.journeys().find(id).map(this::problems).orElseGet(List::of);
    }

    private List<String> problems(Journey journey) {
        var problems = new ArrayList<String>();
        if (!journey.state().isSettled()) {
            problems.add(journey.id() + " is still " + journey.state().word());
            return problems;
        }
        var whole = journey.state() == JourneyState.CONFIRMED;
        for (var step : journey.steps()) {
            if (step.kind() == Step.Kind.HOLD_RIDE && !step.reference().isEmpty()) {
                ride(journey, step, whole).ifPresent(problems::add);
            }
        }
        journey.paidOrder()
                .flatMap(order -> order(journey, order, whole ? OrderState.PAID : OrderState.REFUNDED))
                .ifPresent(problems::add);
        journey.onBoardOrder()
                .flatMap(order -> order(journey, order, whole ? OrderState.UNPAID : OrderState.CANCELLED))
                .ifPresent(problems::add);
        return problems;
    }

    private Optional<String> ride(Journey journey, Step step, boolean whole) {
        var standing = town.rides().standing(UUID.fromString(step.reference()));
        var right = whole ? FolderRides.Standing.CONFIRMED : FolderRides.Standing.CANCELLED;
        return standing.filter(right::equals).isPresent()
                ? Optional.empty()
                : Optional.of(journey.id() + " is " + journey.state().word() + " but its ride is " + standing);
    }

    /// Of an undone journey an order may never have been made, or may have ended before money moved.
    private Optional<String> order(Journey journey, OrderId id, OrderState right) {
        var found = town.office().orders().find(id).map(Order::state);
        var undone = right == OrderState.REFUNDED || right == OrderState.CANCELLED;
        var harmless = undone
                && found.map(state -> state == OrderState.EXPIRED || state == OrderState.CANCELLED)
                        .orElse(true);
        return harmless || found.equals(Optional.of(right))
                ? Optional.empty()
                : Optional.of(journey.id() + " is " + journey.state().word() + " but order " + id.value() + " is "
                        + found.map(OrderState::word).orElse("not there"));
    }
}
