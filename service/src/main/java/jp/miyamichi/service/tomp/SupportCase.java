package jp.miyamichi.service.tomp;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Something a partner needs help with. How to reach its traveller is not kept.
///
/// @param kind in the words of TOMP
/// @param answer what our people said, once they have
public record SupportCase(
        UUID id, UUID partner, String kind, String priority, String comment, Instant madeAt, Optional<String> answer) {

    public static final int COMMENT_LENGTH_MAX = 2_000;

    public SupportCase {
        if (comment.length() > COMMENT_LENGTH_MAX) {
            throw new IllegalArgumentException("a comment has at most " + COMMENT_LENGTH_MAX + " characters");
        }
    }
}
