package jp.miyamichi.service.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @Test
    void twoSpellingsAreOneAddress() {
        assertThat(MailAddress.typed(" Hanako@Example.JP ")).isEqualTo(MailAddress.typed("hanako@example.jp"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hanako", "@example.jp", "a@", "a b@example.jp", "a@example.jp\nBcc: b@example.jp", "a@-x.jp"
            })
    void whatIsNoAddressIsNotTaken(String text) {
        assertThat(MailAddress.typed(text)).isEmpty();
        assertThatThrownBy(() -> new MailAddress(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addressesAndLettersNeverShowInALog() {
        var letter = new Letter(new MailAddress("hanako@example.jp"), "Code", "123456");
        assertThat(letter.toString() + letter.to()).doesNotContain("hanako", "123456");
    }
}
