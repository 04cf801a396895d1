package jp.miyamichi.ticketing.ticket.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The examples are those of RFC 9285.
class Base45Test {

    @ParameterizedTest
    @CsvSource({"AB,BB8", "Hello!!,%69 VD92EX0", "base-45,UJCLQE7W581", "ietf!,QED8WEX0"})
    void theExamplesOfTheStandardHold(String plain, String encoded) {
        assertThat(Base45.encode(plain.getBytes(US_ASCII))).isEqualTo(encoded);
        assertThat(Base45.decode(encoded)).hasValue(plain.getBytes(US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GGW", ":::", "A", "ab", "::", "AB\u00e9"})
    void whatIsNoBase45IsNotRead(String text) {
        assertThat(Base45.decode(text)).isEmpty();
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll byte[] bytes) {
        assertThat(Base45.decode(Base45.encode(bytes))).hasValue(bytes);
    }
}
