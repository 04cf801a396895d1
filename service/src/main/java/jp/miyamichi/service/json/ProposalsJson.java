package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.tariff.Change;
import jp.miyamichi.ticketing.tariff.Proposal;

/// Proposals of new prices and fares.
public record ProposalsJson(List<Proposal> proposals, ZoneId zone) implements JsonBytes.Document {

    public ProposalsJson {
        proposals = List.copyOf(proposals);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("proposals");
        for (var proposal : proposals) {
            write(json, proposal);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Proposal proposal) throws IOException {
        json.writeStartObject();
        json.writeStringField("proposal", proposal.id().toString());
        write(json, proposal.change());
        json.writeStringField("source", proposal.source());
        json.writeStringField("proposedBy", proposal.proposedBy());
        TimeJson.write(json, "proposedAt", proposal.proposedAt().atZone(zone));
        if (proposal.decision().isPresent()) {
            var decision = proposal.decision().get();
            json.writeObjectFieldStart("decision");
            json.writeBooleanField("approved", decision.approved());
            json.writeStringField("by", decision.by());
            TimeJson.write(json, "at", decision.at().atZone(zone));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    static void write(JsonGenerator json, Change change) throws IOException {
        json.writeStringField("kind", change.kind());
        json.writeStringField("from", change.from().toString());
        switch (change) {
            case Change.ProductPrice price -> {
                json.writeStringField("product", price.product());
                riders(json, price.yen());
            }
            case Change.OnDemandFare fare -> riders(json, fare.yen());
            case Change.LrtBands bands -> {
                json.writeArrayFieldStart("bands");
                for (var band : bands.adultYenUpToKm().entrySet()) {
                    json.writeStartObject();
                    json.writeNumberField("upToKm", band.getKey());
                    json.writeNumberField("adultYen", band.getValue().amount());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
        }
    }

    private static void riders(JsonGenerator json, Map<Rider, Yen> yen) throws IOException {
        json.writeObjectFieldStart("riders");
        for (var amount : new TreeMap<>(yen).entrySet()) {
            json.writeNumberField(amount.getKey().toString(), amount.getValue().amount());
        }
        json.writeEndObject();
    }
}
