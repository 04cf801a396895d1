package jp.miyamichi.service.access;

import java.util.UUID;

/// Names a session in lists, for instance to end it. Opens nothing: that takes the [Secret].
public record SessionId(UUID value) {

    public static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }
}
