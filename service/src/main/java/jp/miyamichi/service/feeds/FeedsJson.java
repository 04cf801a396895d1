package jp.miyamichi.service.feeds;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import jp.miyamichi.service.json.JsonBytes;

/// How the fetched feeds are doing. Neither addresses nor keys.
public record FeedsJson(List<FeedState> states, Instant now, ZoneId zone) implements JsonBytes.Document {

    public FeedsJson {
        states = List.copyOf(states);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("feeds");
        for (var state : states) {
            json.writeStartObject();
            json.writeStringField("id", state.source().id());
            json.writeStringField("kind", word(state.source().kind()));
            json.writeStringField("feed", state.source().feed());
            json.writeStringField("condition", word(state.condition(now)));
            json.writeNumberField("failures", state.failures());
            if (state.dataAt().isPresent()) {
                json.writeStringField("dataAt", at(state.dataAt().get()));
                json.writeNumberField(
                        "ageSeconds",
                        Math.max(0, Duration.between(state.dataAt().get(), now).toSeconds()));
            }
            if (state.triedAt().isPresent()) {
                json.writeStringField("triedAt", at(state.triedAt().get()));
            }
            json.writeStringField("nextAt", at(state.nextAt()));
            if (state.problem().isPresent()) {
                json.writeStringField("problem", state.problem().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private String at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .atZone(zone)
                .toOffsetDateTime()
                .toString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
