package jp.miyamichi.dispatch.postgres;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingState;
import jp.miyamichi.dispatch.booking.Change;
import jp.miyamichi.dispatch.booking.CommandAnswer;
import jp.miyamichi.dispatch.booking.DayEvent;
import jp.miyamichi.dispatch.booking.PromiseOutcome;
import jp.miyamichi.dispatch.booking.TourPlan;
import jp.miyamichi.dispatch.booking.UnmetRequest;

/// A change as `dispatch.commit` reads it; the names are those of the columns.
@JsonInclude(Include.NON_ABSENT)
record ChangeDocument(
        String service,
        String zone,
        String node,
        long fence,
        Optional<CommandPart> command,
        List<TourPart> tours,
        List<BookingRow> bookings,
        List<MovePart> moves,
        List<OutcomePart> outcomes,
        List<UnmetPart> unmet,
        List<EventPart> events) {

    record CommandPart(UUID id, String actor, String requestHash, AnswerPart answer) {}

    /// Kept as `{"outcome": …, "bookings": […]}`.
    record AnswerPart(String outcome, List<UUID> bookings) {

        CommandAnswer answer() {
            return new CommandAnswer(
                    outcome, bookings.stream().map(BookingId::new).toList());
        }
    }

    record TourPart(
            LocalDate serviceDay,
            String vehicle,
            long replaces,
            long version,
            @JsonRawValue String plan) {}

    record MovePart(
            UUID id,
            BookingState was,
            BookingState state,
            String vehicle,
            Instant changedAt,
            Instant pickupFrom,
            Instant pickupTo,
            Instant arriveBy) {}

    record OutcomePart(
            UUID booking,
            PromiseOutcome.Kind outcome,
            Optional<Instant> pickedUpAt,
            Optional<Instant> setDownAt,
            String reason,
            Instant notedAt) {}

    record UnmetPart(
            LocalDate serviceDay,
            Instant askedAt,
            Instant wantedAt,
            double fromLat,
            double fromLon,
            double toLat,
            double toLon,
            int seats,
            int wheelchairs,
            String reason) {}

    record EventPart(Instant at, String kind, Map<String, String> body) {}

    static ChangeDocument of(Change change) {
        var owner = change.owner();
        return new ChangeDocument(
                owner.area().service(),
                owner.area().zone(),
                owner.node(),
                owner.fence(),
                change.command().map(ChangeDocument::part),
                change.tours().stream().map(ChangeDocument::part).toList(),
                change.added().stream().map(BookingRow::of).toList(),
                change.moves().stream().map(ChangeDocument::part).toList(),
                change.outcomes().stream().map(ChangeDocument::part).toList(),
                change.unmet().stream().map(ChangeDocument::part).toList(),
                change.events().stream().map(ChangeDocument::part).toList());
    }

    private static CommandPart part(Change.Executed executed) {
        return new CommandPart(
                executed.command().id(),
                executed.command().actor(),
                executed.request(),
                new AnswerPart(
                        executed.answer().outcome(), ids(executed.answer().bookings())));
    }

    private static TourPart part(TourPlan plan) {
        return new TourPart(plan.day(), plan.vehicle(), plan.replaces(), plan.version(), plan.plan());
    }

    private static MovePart part(Change.Move move) {
        var after = move.after();
        return new MovePart(
                after.id().value(),
                move.before().state(),
                after.state(),
                after.vehicle(),
                after.changedAt(),
                after.promise().pickupFrom(),
                after.promise().pickupTo(),
                after.promise().arriveBy());
    }

    private static OutcomePart part(PromiseOutcome outcome) {
        return new OutcomePart(
                outcome.booking().value(),
                outcome.outcome(),
                outcome.pickedUpAt(),
                outcome.setDownAt(),
                outcome.reason(),
                outcome.notedAt());
    }

    private static UnmetPart part(UnmetRequest unmet) {
        return new UnmetPart(
                unmet.day(),
                unmet.askedAt(),
                unmet.wantedAt(),
                unmet.from().lat(),
                unmet.from().lon(),
                unmet.to().lat(),
                unmet.to().lon(),
                unmet.seats(),
                unmet.wheelchairs(),
                unmet.reason());
    }

    private static EventPart part(DayEvent event) {
        return new EventPart(event.at(), event.kind(), event.body());
    }

    private static List<UUID> ids(List<BookingId> bookings) {
        return bookings.stream().map(BookingId::value).toList();
    }
}
