package jp.miyamichi.service.journey;

import java.util.function.Supplier;
import jp.miyamichi.service.selling.TicketOffice;

/// Every step by whoever does it.
public final class AllSteps implements StepWork {

    private final StepWork rides;
    private final StepWork tickets;
    private final StepWork givenUp;

    public AllSteps(Rides rides, Supplier<TicketOffice> office) {
        this.rides = new RideSteps(rides);
        var refunds = new Refunds(office);
        this.tickets = new TicketSteps(office, refunds);
        this.givenUp = new GiveUpStep(office, refunds);
    }

    @Override
    public Outcome act(Journey journey, Step step) {
        return whose(step).act(journey, step);
    }

    @Override
    public Outcome undo(Journey journey, Step step) {
        return whose(step).undo(journey, step);
    }

    private StepWork whose(Step step) {
        return switch (step.kind()) {
            case HOLD_RIDE, CONFIRM_RIDE -> rides;
            case HOLD_TICKETS, ORDER_ON_BOARD, PAY -> tickets;
            case GIVE_UP_LEG -> givenUp;
        };
    }
}
