package jp.miyamichi.service.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody may be here. One person has one role; somebody with two jobs is let in twice.
public enum Role {
    /// Whoever asks without an account.
    VISITOR,
    /// Somebody a district has registered.
    RESIDENT,
    PHONE_DESK,
    DISPATCHER,
    DRIVER,
    INSPECTOR,
    FARE_MANAGER,
    CITY_ANALYST,
    ADMINISTRATOR,
    /// Another system, known by a token.
    PARTNER_SYSTEM;

    /// As the OpenAPI document, the database and the command line write it: `phone-desk`.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> find(String text) {
        return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
    }

    /// @throws IllegalArgumentException if there is no such role
    public static Role parse(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("there is no role '" + text + "'"));
    }

    /// Whether somebody of this role travels, and therefore needs no invitation.
    public boolean travels() {
        return this == VISITOR || this == RESIDENT;
    }
}
