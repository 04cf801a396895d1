package jp.miyamichi.service.dayplan;

/// What becomes of a wish for a day out.
public sealed interface DayAnswer {

    record Planned(DayPlan plan) implements DayAnswer {}

    /// @param place where it fails, by name
    record NotPlanned(Reason reason, String place) implements DayAnswer {}

    enum Reason {
        /// Nothing goes there in time.
        NO_WAY_THERE,
        /// It is closed, or closes before the stay is over.
        CLOSED,
        /// The last service back has gone by then, or comes too late.
        NO_WAY_BACK
    }
}
