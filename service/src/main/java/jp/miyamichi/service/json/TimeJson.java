package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/// A time as `2026-11-24T10:02:00+09:00`: whole seconds, always an offset, never `Z`.
///
/// Written digit by digit, because an answer holds some hundred times and a formatter costs ten times as much.
public final class TimeJson {

    private static final int LENGTH = "2026-11-24T10:02:00+09:00".length();

    private TimeJson() {}

    static void write(JsonGenerator json, String field, ZonedDateTime time) throws IOException {
        json.writeFieldName(field);
        json.writeString(digits(time.toLocalDateTime(), time.getOffset().getTotalSeconds()), 0, LENGTH);
    }

    public static String text(ZonedDateTime time) {
        return new String(digits(time.toLocalDateTime(), time.getOffset().getTotalSeconds()));
    }

    private static char[] digits(LocalDateTime time, int offsetSeconds) {
        var out = new char[LENGTH];
        two(out, 0, time.getYear() / 100);
        two(out, 2, time.getYear() % 100);
        out[4] = '-';
        two(out, 5, time.getMonthValue());
        out[7] = '-';
        two(out, 8, time.getDayOfMonth());
        out[10] = 'T';
        two(out, 11, time.getHour());
        out[13] = ':';
        two(out, 14, time.getMinute());
        out[16] = ':';
        two(out, 17, time.getSecond());
        out[19] = offsetSeconds < 0 ? '-' : '+';
        var minutes = Math.abs(offsetSeconds) / 60;
        two(out, 20, minutes / 60);
        out[22] = ':';
        two(out, 23, minutes % 60);
        return out;
    }

    private static void two(char[] out, int at, int number) {
        out[at] = (char) ('0' + number / 10);
        out[at + 1] = (char) ('0' + number % 10);
    }
}
