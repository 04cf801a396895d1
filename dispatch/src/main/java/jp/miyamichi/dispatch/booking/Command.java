package jp.miyamichi.dispatch.booking;

import java.util.UUID;

/// Who wants something done, under an id of their own choice: asked twice, it is done once and answered twice.
///
/// @param actor who is accountable, for example `rider:4711` or `desk:kawachi`
public record Command(UUID id, String actor) {

    public Command {
        if (actor.isBlank()) {
            throw new IllegalArgumentException("a command names who gives it, for example desk:kawachi");
        }
    }
}
