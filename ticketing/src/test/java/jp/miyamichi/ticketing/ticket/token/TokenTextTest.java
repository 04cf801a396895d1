package jp.miyamichi.ticketing.ticket.token;

import static jp.miyamichi.ticketing.ticket.Samples.at;
import static jp.miyamichi.ticketing.ticket.Samples.bearer;
import static jp.miyamichi.ticketing.ticket.Samples.dayPass;
import static jp.miyamichi.ticketing.ticket.Samples.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.token.TokenReading.NoToken;
import jp.miyamichi.ticketing.ticket.token.TokenReading.Problem;
import jp.miyamichi.ticketing.ticket.token.TokenReading.Shown;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TokenTextTest {

    private static final SigningKey KEY = Keys.key(3);
    private static final ShownCode CODE = new ShownCode(59_000_000, -7);

    @Property(tries = 300)
    void whatIsShownIsReadAgain(@ForAll("claims") TokenClaims claims) {
        var token = KEY.sign(claims);
        var text = claims.kind() == BearerKind.PHONE ? TokenText.of(token, CODE) : TokenText.of(token);
        assertThat(text).hasSizeLessThanOrEqualTo(TokenText.LENGTH_MAX);
        assertThat(TokenText.read(text)).isInstanceOfSatisfying(Shown.class, read -> {
            assertThat(read.token().claims()).isEqualTo(claims);
            assertThat(read.token().keyId()).isEqualTo(3);
            assertThat(KEY.publicKey().signed(read.token())).isTrue();
            assertThat(read.code().isPresent()).isEqualTo(claims.kind() == BearerKind.PHONE);
        });
    }

    @Provide
    Arbitrary<TokenClaims> claims() {
        return RandomClaims.any();
    }

    /// A QR code of version 8 stores 221 such characters at level M (ISO/IEC 18004).
    @Test
    void aDayPassOnAPhoneFitsAQrCodeOfVersionEight() {
        var token = KEY.sign(claimsOf(BearerKind.PHONE));
        assertThat(token.bytes()).hasSize(118);
        assertThat(TokenText.of(token, CODE)).hasSize(198).matches("[0-9A-Z $%*+./:-]+");
    }

    @Test
    void anotherKeyDidNotSignIt() {
        var token = KEY.sign(claimsOf(BearerKind.SHEET));
        assertThat(Keys.key(3).publicKey().signed(token)).isFalse();
    }

    @Test
    void everyBitOfATokenIsSigned() {
        var bytes = KEY.sign(claimsOf(BearerKind.SHEET)).bytes();
        for (var bit = 0; bit < bytes.length * 8; bit++) {
            var changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            if (TokenText.read(textOf(changed)) instanceof Shown(var token, var _)) {
                assertThat(KEY.publicKey().signed(token)).as("bit " + bit).isFalse();
            }
        }
    }

    @Test
    void aTokenCutOffAnywhereIsUnreadable() {
        var bytes = KEY.sign(claimsOf(BearerKind.SHEET)).bytes();
        for (var length = 0; length < bytes.length; length++) {
            assertThat(problemOf(textOf(Arrays.copyOf(bytes, length)))).isEqualTo(Problem.CUT_OFF);
        }
    }

    @Test
    void whatFollowsATokenIsNotIgnored() {
        var bytes = KEY.sign(claimsOf(BearerKind.SHEET)).bytes();
        assertThat(problemOf(textOf(Arrays.copyOf(bytes, bytes.length + 1)))).isEqualTo(Problem.LEFT_OVER);
    }

    @Test
    void aPhonesTokenWithoutItsCodeIsUnreadable() {
        assertThat(problemOf(TokenText.of(KEY.sign(claimsOf(BearerKind.PHONE)))))
                .isEqualTo(Problem.CUT_OFF);
    }

    @Test
    void whatIsNotOursSaysSo() {
        assertThat(problemOf("https://example.org")).isEqualTo(Problem.NOT_OURS);
        assertThat(problemOf("M1:" + "0".repeat(TokenText.LENGTH_MAX))).isEqualTo(Problem.TOO_LONG);
        assertThat(problemOf("M1:abc")).isEqualTo(Problem.NOT_BASE45);
        assertThat(problemOf(textOf(new byte[] {2, 0, 1}))).isEqualTo(Problem.OTHER_VERSION);
    }

    @Test
    void aKeyDoesNotSignWhatReadersWillNotCheckToTheEnd() {
        var old = Keys.key(1, at("6:00").minus(Duration.ofDays(400)));
        assertThatThrownBy(() -> old.sign(claimsOf(BearerKind.PHONE))).hasMessageContaining("is checked until");
    }

    private static TokenClaims claimsOf(BearerKind kind) {
        var ticket = ticket(new UUID(1, 2), dayPass());
        return TokenClaims.of(ticket, bearer(ticket, 1, kind));
    }

    private static String textOf(byte[] bytes) {
        return TokenText.PREFIX + Base45.encode(bytes);
    }

    private static Problem problemOf(String text) {
        return ((NoToken) TokenText.read(text)).problem();
    }
}
