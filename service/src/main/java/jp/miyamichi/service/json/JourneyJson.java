package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import jp.miyamichi.service.journey.Advice;
import jp.miyamichi.service.journey.Content;
import jp.miyamichi.service.journey.Ending;
import jp.miyamichi.service.journey.Journey;
import jp.miyamichi.service.journey.JourneyLeg;
import jp.miyamichi.service.journey.JourneyState;
import jp.miyamichi.service.journey.RidePromise;
import jp.miyamichi.service.journey.Step;

/// A booked journey, and what one would cost.
public final class JourneyJson {

    private JourneyJson() {}

    public static void writeAll(JsonGenerator json, List<Journey> journeys, ZoneId zone) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("journeys");
        for (var journey : journeys) {
            var legs = journey.content().legs();
            json.writeStartObject();
            json.writeStringField("journey", journey.id().toString());
            json.writeStringField("state", journey.state().word());
            json.writeStringField("from", legs.getFirst().from().name());
            json.writeStringField("to", legs.getLast().to().name());
            TimeJson.write(json, "departAt", legs.getFirst().departAt().atZone(zone));
            TimeJson.write(json, "arriveAt", legs.getLast().arriveAt().atZone(zone));
            json.writeArrayFieldStart("stays");
            for (var stay : journey.content().stays()) {
                json.writeString(stay.place());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// @param practice no money moves
    public static void write(JsonGenerator json, Journey journey, ZoneId zone, boolean practice) throws IOException {
        json.writeStartObject();
        json.writeStringField("journey", journey.id().toString());
        json.writeStringField("state", journey.state().word());
        if (journey.ending() != Ending.NONE) {
            json.writeStringField("ending", journey.ending().word());
        }
        if (journey.state() == JourneyState.HELD) {
            TimeJson.write(json, "until", journey.until().atZone(zone));
        }
        json.writeBooleanField("practice", practice);
        legs(json, journey, zone);
        stays(json, journey.content());
        price(json, journey.content());
        orders(json, journey);
        steps(json, journey);
        json.writeEndObject();
    }

    public static void price(JsonGenerator json, Content content, ZoneId zone) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("legs");
        for (var leg : content.legs()) {
            json.writeStartObject();
            leg(json, leg, zone);
            json.writeEndObject();
        }
        json.writeEndArray();
        stays(json, content);
        price(json, content);
        json.writeEndObject();
    }

    private static void stays(JsonGenerator json, Content content) throws IOException {
        json.writeArrayFieldStart("stays");
        for (var stay : content.stays()) {
            json.writeStartObject();
            json.writeNumberField("afterLeg", stay.after());
            json.writeStringField("place", stay.place());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void legs(JsonGenerator json, Journey journey, ZoneId zone) throws IOException {
        json.writeArrayFieldStart("legs");
        for (var i = 0; i < journey.content().legs().size(); i++) {
            json.writeStartObject();
            leg(json, journey.content().legs().get(i), zone);
            var promised = journey.find(Step.Kind.CONFIRM_RIDE, i).flatMap(Step::promise);
            var offered = journey.find(Step.Kind.HOLD_RIDE, i).flatMap(Step::promise);
            var told = promised.or(() -> offered);
            if (told.isPresent() && !journey.content().legs().get(i).isGivenUp()) {
                var shown = journey.content().legs().get(i).shown();
                promise(json, told.get(), shown.isEmpty() || shown.get().readsAs(told.get()), zone);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void promise(JsonGenerator json, RidePromise promise, boolean asShown, ZoneId zone)
            throws IOException {
        json.writeObjectFieldStart("promise");
        TimeJson.write(json, "pickupFrom", promise.pickupFrom().atZone(zone));
        TimeJson.write(json, "pickupTo", promise.pickupTo().atZone(zone));
        TimeJson.write(json, "arriveBy", promise.arriveBy().atZone(zone));
        json.writeNumberField("yen", promise.yen());
        json.writeBooleanField("asShown", asShown);
        json.writeEndObject();
    }

    private static void leg(JsonGenerator json, JourneyLeg leg, ZoneId zone) throws IOException {
        json.writeStringField("mode", leg.mode().name());
        if (!leg.line().isEmpty()) {
            json.writeStringField("line", leg.line());
        }
        json.writeStringField("from", leg.from().name());
        json.writeStringField("to", leg.to().name());
        TimeJson.write(json, "departAt", leg.departAt().atZone(zone));
        TimeJson.write(json, "arriveAt", leg.arriveAt().atZone(zone));
        json.writeBooleanField("estimated", leg.estimated());
        if (leg.isGivenUp()) {
            json.writeBooleanField("givenUp", true);
        }
        var paid = leg.isGivenUp() ? JourneyLeg.Paid.NOTHING : leg.paid();
        json.writeStringField("paid", paid.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        LegJson.text(json, "product", leg.product());
        if (leg.fareYen().isPresent()) {
            json.writeNumberField("fareYen", leg.fareYen().getAsLong());
        }
    }

    private static void price(JsonGenerator json, Content content) throws IOException {
        var onBoard = content.legs().stream()
                .filter(leg -> leg.paid() == JourneyLeg.Paid.ON_BOARD)
                .toList();
        json.writeObjectFieldStart("price");
        json.writeNumberField("nowYen", content.purchase().nowYen());
        json.writeNumberField(
                "onBoardYen",
                onBoard.stream().mapToLong(leg -> leg.fareYen().orElse(0)).sum());
        json.writeBooleanField(
                "complete", onBoard.stream().allMatch(leg -> leg.fareYen().isPresent()));
        advice(json, content.advice());
        json.writeEndObject();
    }

    /// The field `advice`.
    static void advice(JsonGenerator json, List<Advice> all) throws IOException {
        json.writeArrayFieldStart("advice");
        for (var advice : all) {
            advice(json, advice);
        }
        json.writeEndArray();
    }

    private static void advice(JsonGenerator json, Advice advice) throws IOException {
        json.writeStartObject();
        json.writeStringField("rider", advice.rider().toString());
        json.writeNumberField("onBoardYen", advice.onBoardYen());
        json.writeNumberField("cheapestYen", advice.cheapestYen());
        json.writeArrayFieldStart("products");
        for (var product : advice.products()) {
            json.writeString(product);
        }
        json.writeEndArray();
        json.writeBooleanField("estimated", advice.estimated());
        json.writeEndObject();
    }

    private static void orders(JsonGenerator json, Journey journey) throws IOException {
        if (journey.paidOrder().isPresent()) {
            json.writeStringField("order", journey.paidOrder().get().value().toString());
        }
        if (journey.onBoardOrder().isPresent()) {
            json.writeStringField(
                    "onBoardOrder", journey.onBoardOrder().get().value().toString());
        }
        var pay = journey.find(Step.Kind.PAY);
        if (pay.isPresent() && !pay.get().reference().isEmpty() && journey.state() == JourneyState.PAYING) {
            json.writeObjectFieldStart("payment");
            json.writeStringField("payment", pay.get().reference().split(" ", 2)[0]);
            var note = pay.get().note().split(" ", 2);
            json.writeStringField("state", note[0].isEmpty() ? "started" : note[0]);
            if (note.length > 1) {
                json.writeStringField("goTo", note[1]);
            }
            json.writeEndObject();
        }
    }

    private static void steps(JsonGenerator json, Journey journey) throws IOException {
        json.writeArrayFieldStart("steps");
        for (var step : journey.steps()) {
            json.writeStartObject();
            json.writeStringField("kind", step.kind().word());
            if (step.leg() >= 0) {
                json.writeNumberField("leg", step.leg());
            }
            json.writeStringField("state", step.state().word());
            if (step.refundedYen().isPresent()) {
                json.writeNumberField("refundedYen", step.refundedYen().get());
            } else if (!step.note().isEmpty() && step.kind() != Step.Kind.PAY) {
                json.writeStringField("why", step.note());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
