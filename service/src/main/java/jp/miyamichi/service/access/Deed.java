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
    /// Gave an address or a passkey to come back by.
    KEPT_ACCOUNT,
    ENDED_ALL_SESSIONS,
    REGISTERED_RESIDENT,
    REGISTERED_HOUSEHOLD,
    STARTED_TRIAL,
    GAVE_PAPER_CODE,
    BECAME_RESIDENT,
    /// Says nothing of what was changed, which may be special-care data.
    CHANGED_PERSON,
    CONSENTED_TO_CARE,
    TOOK_UP_CARE,
    WITHDREW_CARE,
    IDENTIFIED_CALLER,
    EXPORTED_PERSON,
    ERASED_PERSON,
    CHANGED_ROLE,
    WITHDREW_STAFF,
    MADE_ALERT,
    ENDED_ALERT,
    OVERRODE_DISPATCH,
    SUSPENDED_SERVICE,
    CHANGED_RULES,
    CHANGED_FLEET,
    ENROLLED_PARTNER,
    REVOKED_PARTNER,
    ANSWERED_PARTNER;

    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
