package jp.miyamichi.service.command;

import jp.miyamichi.dispatch.simulation.Figures;
import jp.miyamichi.service.json.JsonBytes;

/// The figures of a simulated day, as one JSON object.
final class FiguresJson {

    private FiguresJson() {}

    static JsonBytes.Document of(Figures figures) {
        return json -> {
            json.writeStartObject();
            json.writeNumberField("requests", figures.requests());
            json.writeNumberField("served", figures.served());
            json.writeNumberField("servedShare", figures.servedShare());
            json.writeNumberField("kmPerRide", figures.kmPerRide());
            json.writeNumberField("meanWaitMinutes", figures.meanWaitMinutes());
            json.writeNumberField("ridesPerVehicleHour", figures.ridesPerVehicleHour());
            json.writeNumberField("pooledShare", figures.pooledShare());
            json.writeNumberField("brokenPromises", figures.brokenPromises());
            json.writeNumberField("lostPromises", figures.lostPromises());
            json.writeNumberField("cancelled", figures.cancelled());
            json.writeNumberField("km", figures.km());
            json.writeNumberField("meanRideMinutes", figures.meanRideMinutes());
            json.writeNumberField("meanDetour", figures.meanDetour());
            json.writeObjectFieldStart("quoteMillis");
            json.writeNumberField("p50", figures.quoteMillis().p50());
            json.writeNumberField("p99", figures.quoteMillis().p99());
            json.writeNumberField("max", figures.quoteMillis().max());
            json.writeEndObject();
            json.writeEndObject();
        };
    }
}
