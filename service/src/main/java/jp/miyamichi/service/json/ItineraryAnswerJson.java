package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.List;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryAnswer.Found;
import jp.miyamichi.planner.ItineraryAnswer.NotFound;
import jp.miyamichi.planner.ItineraryAnswer.Notice;
import jp.miyamichi.service.wording.Sentences;

/// The whole answer to a wish to travel. Nothing found is an answer, too: it says why, and what would work.
public record ItineraryAnswerJson(
        ItineraryAnswer answer,
        boolean streetsSynthetic,
        ZonedDateTime searchedAt,
        Sentences sentences,
        ItineraryJson.LegShape legs)
        implements JsonBytes.Document {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        switch (answer) {
            case Found found -> found(json, found);
            case NotFound notFound -> notFound(json, notFound);
        }
        TimeJson.write(json, "searchedAt", searchedAt);
        json.writeBooleanField("streetsSynthetic", streetsSynthetic);
        json.writeEndObject();
    }

    private void found(JsonGenerator json, Found found) throws IOException {
        ItineraryJson.writeAll(json, "itineraries", found.itineraries(), legs);
        json.writeBooleanField("past", found.past());
        notices(json, found.notices());
        LegJson.text(json, "earlierPage", found.earlierPage());
        LegJson.text(json, "laterPage", found.laterPage());
    }

    private void notFound(JsonGenerator json, NotFound notFound) throws IOException {
        ItineraryJson.writeAll(json, "itineraries", List.of(), legs);
        json.writeBooleanField("past", false);
        notices(json, notFound.notices());
        json.writeObjectFieldStart("why");
        json.writeStringField("reason", notFound.reason().name());
        json.writeStringField("message", sentences.why(notFound.reason(), notFound.firstDay(), notFound.lastDay()));
        json.writeStringField("firstDay", notFound.firstDay().toString());
        json.writeStringField("lastDay", notFound.lastDay().toString());
        json.writeEndObject();
        ItineraryJson.writeAll(json, "nearest", notFound.nearest(), legs);
    }

    private static void notices(JsonGenerator json, List<Notice> notices) throws IOException {
        json.writeArrayFieldStart("notices");
        for (var notice : notices) {
            json.writeString(notice.name());
        }
        json.writeEndArray();
    }
}
