package jp.miyamichi.ticketing.ticket.token;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import jp.miyamichi.ticketing.ticket.UseRules;

/// What a phone keeps to show its ticket without a network until it ends.
///
/// Every 30 seconds it shows `M1:` and the base45 of: the token's bytes; the step, seconds of the epoch divided by
/// 30, as four bytes; and the first eight bytes of HMAC-SHA256 under the secret of the step's day (step divided by
/// 2880), of the ASCII letters `code` and those four bytes. `now` tells it by how much its own clock is off.
///
/// @param token base64url without padding
/// @param secrets of each day it may be shown on
public record PhonePass(String token, List<DaySecret> secrets, Instant now) {

    /// @param day in days since 1970, UTC
    /// @param secret base64url without padding
    public record DaySecret(long day, String secret) {}

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    public PhonePass {
        secrets = List.copyOf(secrets);
    }

    public static PhonePass of(SigningKey key, TokenClaims claims, Instant now) {
        var validity = claims.terms().validity();
        var first = RotatingCode.dayAt(validity.from().minus(UseRules.CLOCK_SKEW_MAX));
        var last = RotatingCode.dayAt(validity.until().plus(UseRules.CLOCK_SKEW_MAX));
        var secrets = LongStream.rangeClosed(Math.max(first, RotatingCode.dayAt(now) - 1), last)
                .mapToObj(day ->
                        new DaySecret(day, BASE64.encodeToString(key.dayKey(day).secretOf(claims.bearer()))))
                .toList();
        return new PhonePass(BASE64.encodeToString(key.sign(claims).bytes()), secrets, now);
    }

    /// What the phone shows at `time`; empty on a day whose secret it does not have.
    public Optional<String> shownAt(Instant time) {
        var step = RotatingCode.stepAt(time);
        var bytes = Base64.getUrlDecoder();
        return secrets.stream()
                .filter(each -> each.day() == RotatingCode.dayOf(step))
                .findFirst()
                .map(each -> TokenText.of(bytes.decode(token), RotatingCode.code(bytes.decode(each.secret()), step)));
    }
}
