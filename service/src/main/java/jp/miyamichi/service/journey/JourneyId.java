package jp.miyamichi.service.journey;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Chosen by the client, so that asking again books nothing twice.
public record JourneyId(UUID value) {

    /// The id of a command that belongs to this journey: the same one for whoever takes the step.
    UUID derive(String what) {
        return UUID.nameUUIDFromBytes((value + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
