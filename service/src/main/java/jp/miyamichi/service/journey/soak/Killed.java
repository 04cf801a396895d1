package jp.miyamichi.service.journey.soak;

/// The process is dead. No code of it may go on.
public final class Killed extends Error {
    private static final long serialVersionUID = 1;

    Killed() {
        super("killed", null, false, false);
    }
}
