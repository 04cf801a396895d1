package jp.miyamichi.ticketing.ticket.token;

import java.time.Instant;

/// When a key signs, and until when what it signed is checked.
public record KeyLife(Instant signsFrom, Instant signsUntil, Instant checksUntil) {

    public KeyLife {
        if (!signsFrom.isBefore(signsUntil) || checksUntil.isBefore(signsUntil)) {
            throw new IllegalArgumentException("a key must sign from before until, and be checked as long at least: "
                    + signsFrom + ", " + signsUntil + ", " + checksUntil);
        }
    }

    public boolean signsAt(Instant time) {
        return !time.isBefore(signsFrom) && time.isBefore(signsUntil);
    }

    public boolean isCheckedAt(Instant time) {
        return time.isBefore(checksUntil);
    }
}
