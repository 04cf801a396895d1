package jp.miyamichi.service.access;

import java.util.Locale;

/// What is worth remembering that somebody did.
public enum Deed {
    INVITED,
    REGISTERED,
    LOGGED_IN,
    RECOVERED,
    ENDED_SESSION,
    ENROLLED_DEVICE,
    REVOKED_DEVICE,
    MADE_ALERT,
    ENDED_ALERT;

    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
