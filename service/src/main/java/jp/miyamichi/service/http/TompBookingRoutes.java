package jp.miyamichi.service.http;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.tomp.Booking;
import jp.miyamichi.service.tomp.LegState;
import jp.miyamichi.service.tomp.Outcome;

/// `/tomp/planning/…`, `/tomp/bookings`, `/tomp/legs`.
final class TompBookingRoutes {

    /// As long as an answer to a mere question is true: prices change by the day.
    private static final Duration INQUIRY_VALID = Duration.ofMinutes(15);

    private final TompDesk desk;

    TompBookingRoutes(TompDesk desk) {
        this.desk = desk;
    }

    Map<String, Answer> answers() {
        return Map.ofEntries(
                Map.entry("tompPlannings", query -> plan(query, query.flag("booking-intent"))),
                Map.entry("tompInquiries", query -> plan(query, false)),
                Map.entry("tompOffers", query -> plan(query, true)),
                Map.entry("tompBook", this::book),
                Map.entry("tompBookings", this::list),
                Map.entry("tompBooking", this::show),
                Map.entry("tompBookingEvent", this::bookingEvent),
                Map.entry("tompLeg", this::leg),
                Map.entry("tompLegEvent", this::legEvent));
    }

    private TompQuery tomp(Query query) {
        return new TompQuery(query, desk.zone());
    }

    private Reply plan(Query query, boolean bookable) {
        var tomp = tomp(query);
        var partner = tomp.partner();
        var now = desk.clock().instant();
        var question = tomp.question(now);
        var found =
                bookable ? desk.trade().offer(partner, question) : desk.trade().inquire(partner, question);
        var json = desk.json(query);
        return TompDesk.reply(
                201,
                new JsonObject()
                        .put("validUntil", json.time(now.plus(INQUIRY_VALID)))
                        .put(
                                "options",
                                TompOperatorRoutes.array(
                                        found, booking -> json.booking(booking, bookable, Optional.empty()))));
    }

    private Reply book(Query query) {
        var tomp = tomp(query);
        var text = query.json().getString("id", "");
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw Problem.notFound("id", "id must be that of an offer. Ask for offers first.")
                    .refusal();
        }
        return reply(query, 201, desk.trade().keep(tomp.partner(), UUID.fromString(text)));
    }

    private Reply list(Query query) {
        var json = desk.json(query);
        var state = query.find("state");
        var type = query.find("contains-asset-type");
        var from = tomp(query).time("min-time");
        var until = tomp(query).time("max-time");
        var found = desk.trade().newest(tomp(query).partner()).stream()
                .filter(booking -> state.map(booking.state().name()::equals).orElse(true))
                .filter(booking -> type.map(booking.wanted().product()::equals).orElse(true))
                .filter(booking -> from.map(time -> !booking.wanted().departAt().isBefore(time))
                        .orElse(true))
                .filter(booking -> until.map(
                                time -> !booking.wanted().departAt().isAfter(time))
                        .orElse(true))
                .filter(booking -> booking.wanted().yen().amount() >= query.decimal("min-price", 0)
                        && booking.wanted().yen().amount() <= query.decimal("max-price", Double.MAX_VALUE))
                .toList();
        return TompDesk.reply(
                200,
                TompOperatorRoutes.array(
                        found,
                        booking -> json.booking(booking, true, desk.trade().shown(booking))));
    }

    private Reply show(Query query) {
        var booking = own(query);
        return TompDesk.reply(
                200, desk.json(query).booking(booking, true, desk.trade().shown(booking)));
    }

    private Booking own(Query query) {
        return desk.trade()
                .find(tomp(query).partner(), tomp(query).id())
                .orElseThrow(() -> Problem.notFound("id", "You have no such booking. Ask for offers first.")
                        .refusal());
    }

    private Reply bookingEvent(Query query) {
        var partner = tomp(query).partner();
        var id = tomp(query).id();
        return switch (query.json().getString("operation")) {
            case "COMMIT" -> reply(query, 200, desk.trade().commit(partner, id));
            case "CANCEL" -> reply(query, 200, desk.trade().cancel(partner, id));
            default ->
                throw Problem.in("operation", "Only COMMIT and CANCEL can be done to a booking here.")
                        .refusal();
        };
    }

    private Reply leg(Query query) {
        var booking = own(query);
        return TompDesk.reply(
                200, desk.json(query).leg(booking, true, desk.trade().shown(booking)));
    }

    private Reply legEvent(Query query) {
        var partner = tomp(query).partner();
        var id = tomp(query).id();
        var outcome = switch (query.json().getString("event")) {
            case "PREPARE" -> desk.trade().travel(partner, id, LegState.PREPARING);
            case "SET_IN_USE" -> desk.trade().travel(partner, id, LegState.IN_USE);
            case "FINISH" -> desk.trade().travel(partner, id, LegState.FINISHED);
            case "CANCEL" -> desk.trade().cancel(partner, id);
            default ->
                throw Problem.in("event", "Only PREPARE, SET_IN_USE, FINISH and CANCEL can happen to a leg here.")
                        .refusal();
        };
        var booking = booking(outcome);
        return TompDesk.reply(
                200, desk.json(query).leg(booking, true, desk.trade().shown(booking)));
    }

    private Reply reply(Query query, int status, Outcome outcome) {
        var booking = booking(outcome);
        return TompDesk.reply(
                        status,
                        desk.json(query).booking(booking, true, desk.trade().shown(booking)))
                .with("Expires", TompJson.httpDate(booking.validUntil()));
    }

    private static Booking booking(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Now(var booking) -> booking;
            case Outcome.Refused(var why, var detail) ->
                throw Problem.of(
                                switch (why) {
                                    case UNKNOWN -> Problem.Kind.NOT_FOUND;
                                    case GONE -> Problem.Kind.GONE;
                                    case TAKEN -> Problem.Kind.CONFLICT;
                                    case NOT_NOW -> Problem.Kind.FORBIDDEN;
                                },
                                "Not done: " + detail + ".")
                        .refusal();
        };
    }
}
