package jp.miyamichi.service.wording;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where people reach a person by telephone; the pages show it at their end.
///
/// @param phone as it is shown and dialled
/// @param hours when somebody answers, such as `9:00-17:00`
public record HelpLine(String phone, Optional<String> hours) {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,24}");
    private static final int HOURS_LENGTH_MAX = 60;

    public HelpLine {
        if (!PHONE.matcher(phone).matches()) {
            throw new IllegalArgumentException(
                    "must be a telephone number such as 028-000-0000 but is '" + phone + "'");
        }
        if (hours.filter(text -> text.length() > HOURS_LENGTH_MAX).isPresent()) {
            throw new IllegalArgumentException("has hours longer than " + HOURS_LENGTH_MAX + " characters");
        }
    }
}
