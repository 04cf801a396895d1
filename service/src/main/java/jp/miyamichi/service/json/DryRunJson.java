package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import jp.miyamichi.ticketing.tariff.DryRun;
import jp.miyamichi.ticketing.tariff.PairComparison;
import jp.miyamichi.ticketing.tariff.Proposal;
import jp.miyamichi.ticketing.tariff.Proposals;

/// What a proposal would do.
public record DryRunJson(
        Proposal proposal, List<DryRun.Line> lines, PairComparison pairs, List<Proposals.Touched> touched)
        implements JsonBytes.Document {

    public DryRunJson {
        lines = List.copyOf(lines);
        touched = List.copyOf(touched);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("proposal", proposal.id().toString());
        json.writeStringField("from", proposal.change().from().toString());
        json.writeNumberField(
                "changed", lines.stream().filter(DryRun.Line::changes).count());
        json.writeArrayFieldStart("lines");
        for (var line : lines) {
            write(json, line);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("pairs");
        for (var pair : pairs.pairs()) {
            write(json, pair);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sums");
        for (var sum : pairs.sums()) {
            write(json, sum);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("orders");
        for (var orders : touched) {
            write(json, orders);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, DryRun.Line line) throws IOException {
        json.writeStartObject();
        json.writeStringField("what", line.what());
        json.writeStringField("rider", line.rider().toString());
        if (line.before().isPresent()) {
            json.writeNumberField("beforeYen", line.before().getAsLong());
        }
        if (line.after().isPresent()) {
            json.writeNumberField("afterYen", line.after().getAsLong());
        }
        json.writeBooleanField("changes", line.changes());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, PairComparison.Pair pair) throws IOException {
        json.writeStartObject();
        json.writeStringField("stop", pair.stop().ja());
        json.writeStringField("stopEn", pair.stop().en());
        json.writeStringField("other", pair.other().ja());
        json.writeStringField("otherEn", pair.other().en());
        json.writeNumberField("km", pair.km());
        json.writeNumberField("beforeYen", pair.beforeYen());
        json.writeNumberField("afterYen", pair.afterYen());
        json.writeBooleanField("changes", pair.changes());
        json.writeBooleanField("estimated", pair.estimated());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, PairComparison.Sum sum) throws IOException {
        json.writeStartObject();
        json.writeStringField("rider", sum.rider().toString());
        json.writeNumberField("pairs", sum.pairs());
        json.writeNumberField("dearer", sum.dearer());
        json.writeNumberField("cheaper", sum.cheaper());
        json.writeNumberField("beforeYen", sum.beforeYen());
        json.writeNumberField("afterYen", sum.afterYen());
        json.writeNumberField("mostYen", sum.mostYen());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Proposals.Touched orders) throws IOException {
        json.writeStartObject();
        json.writeStringField("orderState", orders.orderState());
        json.writeStringField("product", orders.product());
        json.writeStringField("rider", orders.rider());
        json.writeNumberField("lines", orders.lines());
        json.writeNumberField("persons", orders.persons());
        json.writeNumberField("yen", orders.yen());
        json.writeEndObject();
    }
}
