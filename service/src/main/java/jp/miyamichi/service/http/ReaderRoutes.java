package jp.miyamichi.service.http;

import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.Devices;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.counter.CounterOffice;
import jp.miyamichi.service.json.ReaderPackJson;
import jp.miyamichi.service.json.ReadersJson;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.TicketId;
import jp.miyamichi.ticketing.ticket.validation.Place;
import jp.miyamichi.ticketing.ticket.validation.Reader;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;
import jp.miyamichi.ticketing.ticket.validation.SyncAnswer;
import jp.miyamichi.ticketing.ticket.validation.Validation;

/// `/api/v1/readers`, `/api/v1/reader-pack` and `/api/v1/reader-checks`: what devices of drivers and inspectors take
/// along, and what they bring back. A reader is a device: it has the same id.
final class ReaderRoutes {

    private final Supplier<CounterOffice> counter;
    private final Supplier<TicketOffice> office;
    private final Devices devices;

    ReaderRoutes(Supplier<CounterOffice> counter, Supplier<TicketOffice> office, Devices devices) {
        this.counter = counter;
        this.office = office;
        this.devices = devices;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "readers", this::list,
                "enrolReader", this::enrol,
                "expelReader", this::expel,
                "readerPack", this::pack,
                "syncChecks", this::sync);
    }

    private Reply list(Query query) {
        return CounterBodies.shown(new ReadersJson(counter.get().readers().all()));
    }

    private Reply enrol(Query query) {
        var id = OrderBodies.id(query.pathText("reader"), "reader");
        if (devices.find(new PersonId(id))
                .filter(device -> device.revokedAt().isEmpty())
                .isEmpty()) {
            throw Problem.notFound("reader", "No device has this id, or it was revoked. Enrol it as a device first.")
                    .refusal();
        }
        var body = query.json();
        var reader = CounterBodies.made(
                "reader",
                () -> new Reader(
                        new ReaderId(id),
                        Reader.Kind.valueOf(body.getString("kind").toUpperCase(Locale.ROOT)),
                        body.getString("operator"),
                        body.getString("name")));
        var readers = counter.get().readers();
        readers.enrol(reader);
        if (readers.find(reader.id()).filter(reader::equals).isEmpty()) {
            throw CounterBodies.conflict("This device reads for somebody already, or did once. A reader keeps its"
                    + " operator and name for life: enrol the device anew with another key.");
        }
        return list(query);
    }

    private Reply expel(Query query) {
        var id = new ReaderId(OrderBodies.id(query.pathText("reader"), "reader"));
        if (!counter.get().readers().expel(id)) {
            throw Problem.notFound(
                            "reader", "There is no such reader, or it is expelled. GET /api/v1/readers lists all.")
                    .refusal();
        }
        return list(query);
    }

    private Reply pack(Query query) {
        var products = office.get().catalogue().products();
        var luggage = counter.get()
                .readers()
                .pack(self(query), Area.of(query.text("area")), products)
                .orElseThrow(ReaderRoutes::noReader);
        return CounterBodies.shown(new ReaderPackJson(luggage, query.language(), zone()));
    }

    private Reply sync(Query query) {
        var readers = counter.get().readers();
        var reader = readers.find(self(query)).orElseThrow(ReaderRoutes::noReader);
        return switch (readers.sync(reader.id(), seen(query.json(), reader))) {
            case SyncAnswer.Kept(var added, var misuses) ->
                CounterBodies.shown(json -> {
                    json.writeStartObject();
                    json.writeNumberField("added", added);
                    json.writeNumberField("misuses", misuses);
                    json.writeNumberField("lastSequence", readers.lastSequence(reader.id()));
                    json.writeEndObject();
                });
            case SyncAnswer.ReaderUnknown _ -> throw noReader();
        };
    }

    private List<Validation> seen(JsonObject body, Reader reader) {
        var seen = new ArrayList<Validation>();
        for (var check : body.getJsonArray("checks")) {
            var path = "checks[" + seen.size() + "]";
            seen.add(CounterBodies.made(path, () -> validation((JsonObject) check, reader)));
        }
        return seen;
    }

    private Validation validation(JsonObject check, Reader reader) {
        return new Validation(
                reader.id(),
                check.getLong("sequence"),
                new BearerId(new TicketId(OrderBodies.id(check, "ticket")), check.getInteger("bearer")),
                new Pass(
                        Pass.Kind.of(check.getString("kind")),
                        check.getInteger("persons"),
                        CounterBodies.time(check, "seenAt", zone())),
                new Place(reader.operator(), Area.of(check.getString("area"))));
    }

    private static ReaderId self(Query query) {
        return self(query.knownCaller());
    }

    /// The reader that a device is.
    static ReaderId self(Caller.Known device) {
        return new ReaderId(device.person().value());
    }

    static Problem.Refusal noReader() {
        return Problem.of(
                        Problem.Kind.FORBIDDEN,
                        "This device is not enrolled as a reader, or was expelled. Ask an administrator to enrol it.")
                .refusal();
    }

    private ZoneId zone() {
        return counter.get().zone();
    }
}
