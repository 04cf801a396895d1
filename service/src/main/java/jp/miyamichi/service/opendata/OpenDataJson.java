package jp.miyamichi.service.opendata;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import jp.miyamichi.region.LeftOut;
import jp.miyamichi.region.ValidationReport;
import jp.miyamichi.region.exchange.FeedChange;
import jp.miyamichi.service.json.JsonBytes;

/// The conformance page for programs.
///
/// @param live writes how what is told live stands, as one value
public record OpenDataJson(OpenData openData, JsonBytes.Document live, ZoneId zone) implements JsonBytes.Document {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("feeds");
        for (var feed : openData.feeds()) {
            write(json, feed);
        }
        json.writeEndArray();
        json.writeFieldName("live");
        live.write(json);
        json.writeArrayFieldStart("history");
        for (var publication : openData.history()) {
            write(json, publication);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, OpenData.Feed feed) throws IOException {
        json.writeStartObject();
        json.writeStringField("feed", feed.last().feed());
        json.writeStringField("outcome", word(feed.last().outcome()));
        if (feed.inForce().isPresent()) {
            var published = feed.inForce().get();
            var file = published.file().orElseThrow();
            json.writeObjectFieldStart("file");
            json.writeStringField("url", "/open-data/" + file.name());
            json.writeStringField("permanentUrl", "/open-data/files/" + file.sha256() + "/" + file.name());
            json.writeStringField("sha256", file.sha256());
            json.writeNumberField("bytes", file.bytes());
            json.writeStringField("publishedAt", at(published));
            json.writeBooleanField("publisherIsStandIn", published.details().standIn());
            json.writeEndObject();
        }
        if (feed.last().details().report().isPresent()) {
            write(json, feed.last().details().report().get());
        }
        json.writeArrayFieldStart("leftOut");
        for (var left : feed.last().details().leftOut()) {
            write(json, left);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ValidationReport report) throws IOException {
        json.writeObjectFieldStart("validator");
        notices(json, "errors", report.errors());
        notices(json, "warnings", report.warnings());
        json.writeArrayFieldStart("accepted");
        for (var accepted : report.accepted()) {
            json.writeStartObject();
            json.writeStringField("code", accepted.notice().code());
            json.writeNumberField("count", accepted.notice().count());
            json.writeStringField("reason", accepted.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void notices(JsonGenerator json, String field, List<ValidationReport.Notice> notices)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (var notice : notices) {
            json.writeStartObject();
            json.writeStringField("code", notice.code());
            json.writeNumberField("count", notice.count());
            json.writeStringField("sample", notice.sample());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, LeftOut left) throws IOException {
        json.writeStartObject();
        json.writeStringField("what", word(left.what()));
        json.writeStringField("why", word(left.why()));
        json.writeNumberField("count", left.count());
        json.writeArrayFieldStart("examples");
        for (var example : left.examples()) {
            json.writeString(example);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Publication publication) throws IOException {
        json.writeStartObject();
        json.writeStringField("feed", publication.feed());
        json.writeStringField("outcome", word(publication.outcome()));
        json.writeStringField("decidedAt", at(publication));
        json.writeStringField("regionContent", publication.regionContent());
        if (publication.file().isPresent()) {
            json.writeStringField("sha256", publication.file().get().sha256());
        }
        if (publication.details().change().isPresent()) {
            write(json, publication.details().change().get());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, FeedChange change) throws IOException {
        json.writeObjectFieldStart("changes");
        part(json, "stops", change.stops());
        part(json, "trips", change.trips());
        part(json, "serviceDays", change.serviceDays());
        part(json, "fares", change.fares());
        json.writeEndObject();
    }

    private static void part(JsonGenerator json, String field, FeedChange.Part part) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("before", part.before());
        json.writeNumberField("after", part.after());
        json.writeNumberField("added", part.added());
        json.writeNumberField("removed", part.removed());
        json.writeNumberField("changed", part.changed());
        json.writeEndObject();
    }

    private String at(Publication publication) {
        return publication.decidedAt().atZone(zone).toOffsetDateTime().toString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
