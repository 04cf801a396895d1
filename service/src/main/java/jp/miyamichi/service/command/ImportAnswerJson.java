package jp.miyamichi.service.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import jp.miyamichi.region.exchange.FeedChange;
import jp.miyamichi.region.exchange.ImportAnswer;
import jp.miyamichi.service.json.JsonBytes;

/// What became of an import, for programs.
record ImportAnswerJson(ImportAnswer answer) implements JsonBytes.Document {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("accepted", answer instanceof ImportAnswer.Accepted);
        switch (answer) {
            case ImportAnswer.Accepted accepted -> accepted(json, accepted);
            case ImportAnswer.Rejected rejected -> rejected(json, rejected);
        }
        json.writeEndObject();
    }

    private static void accepted(JsonGenerator json, ImportAnswer.Accepted accepted) throws IOException {
        var change = accepted.change();
        part(json, "stops", change.stops());
        part(json, "trips", change.trips());
        part(json, "serviceDays", change.serviceDays());
        part(json, "fares", change.fares());
        json.writeArrayFieldStart("notes");
        for (var note : change.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
        if (accepted.stored().isPresent()) {
            json.writeStringField("stored", accepted.stored().get().toString());
        }
    }

    private static void part(JsonGenerator json, String field, FeedChange.Part part) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("before", part.before());
        json.writeNumberField("after", part.after());
        json.writeNumberField("added", part.added());
        json.writeNumberField("removed", part.removed());
        json.writeNumberField("changed", part.changed());
        json.writeArrayFieldStart("examples");
        for (var example : part.examples()) {
            json.writeString(example);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void rejected(JsonGenerator json, ImportAnswer.Rejected rejected) throws IOException {
        json.writeArrayFieldStart("problems");
        for (var problem : rejected.problems()) {
            json.writeStartObject();
            json.writeStringField("file", problem.file());
            json.writeNumberField("line", problem.line());
            json.writeStringField("text", problem.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
