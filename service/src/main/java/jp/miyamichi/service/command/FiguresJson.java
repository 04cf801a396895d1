package jp.miyamichi.service.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import jp.miyamichi.dispatch.region.Costs;
import jp.miyamichi.dispatch.simulation.Figures;
import jp.miyamichi.service.json.JsonBytes;

/// The figures of a simulated day, as one JSON object.
final class FiguresJson {

    private FiguresJson() {}

    static JsonBytes.Document of(Figures figures, Costs costs) {
        return json -> {
            json.writeStartObject();
            fields(json, figures, costs);
            json.writeObjectFieldStart("quoteMillis");
            json.writeNumberField("p50", figures.quoteMillis().p50());
            json.writeNumberField("p99", figures.quoteMillis().p99());
            json.writeNumberField("max", figures.quoteMillis().max());
            json.writeEndObject();
            json.writeEndObject();
        };
    }

    /// Those that compare from machine to machine.
    static void fields(JsonGenerator json, Figures figures, Costs costs) throws IOException {
        json.writeNumberField("requests", figures.requests());
        json.writeNumberField("served", figures.served());
        json.writeNumberField("servedShare", figures.servedShare());
        json.writeNumberField("kmPerRide", figures.kmPerRide());
        json.writeNumberField("meanWaitMinutes", figures.meanWaitMinutes());
        json.writeNumberField("ridesPerVehicleHour", figures.ridesPerVehicleHour());
        json.writeNumberField("pooledShare", figures.pooledShare());
        json.writeNumberField("brokenPromises", figures.brokenPromises());
        json.writeNumberField("lostPromises", figures.lostPromises());
        json.writeNumberField("keptShare", figures.keptShare());
        json.writeNumberField("cancelled", figures.cancelled());
        json.writeNumberField("km", figures.km());
        json.writeNumberField("meanRideMinutes", figures.meanRideMinutes());
        json.writeNumberField("meanDetour", figures.meanDetour());
        json.writeNumberField("vehicleHours", figures.vehicleHours());
        json.writeNumberField("costYen", costs.yen(figures.vehicleHours(), figures.km()));
        json.writeBooleanField("costEstimated", costs.isEstimated());
    }
}
