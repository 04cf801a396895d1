package jp.miyamichi.service.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What lowers a fare. Says nothing of why somebody has it.
public enum Discount {
    /// The operators' half fare: whom fare tables call `disabled`.
    HALF_FARE,
    WELFARE,
    /// 70 and over.
    SENIOR;

    /// As the database and the OpenAPI document write it.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Discount> find(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
}
