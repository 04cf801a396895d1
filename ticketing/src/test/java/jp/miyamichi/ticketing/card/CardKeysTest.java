package jp.miyamichi.ticketing.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CardKeysTest {

    private static final Idm CHIP = new Idm("010101123456789A");

    @Test
    void theSameNumberHasAnotherAliasUnderAnotherKey() {
        assertThat(keys(1).alias(CHIP).hmac()).isNotEqualTo(keys(2).alias(CHIP).hmac());
    }

    @Test
    void thePresentKeyIsTheOneWithTheHighestId() {
        assertThat(keys(1, 2).alias(CHIP)).isEqualTo(keys(2).alias(CHIP));
        assertThat(keys(1, 2).aliases(CHIP)).containsExactly(keys(2).alias(CHIP), keys(1).alias(CHIP));
    }

    /// RFC 4231 gives no vector with our prefix; this one was computed with openssl:
    /// `printf 'idm:010101123456789A' | openssl mac -digest SHA256 -macopt hexkey:0707… HMAC`
    @Test
    void anAliasIsTheHmacOfKindAndNumber() {
        assertThat(keys(7).alias(CHIP).hmac())
                .isEqualTo("a806d804713e210646169314fd5e07deabcaed3f282c8c9c2387723067728db8");
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new CardKeys(Map.of(1, new byte[16]))).hasMessageContaining("32 bytes");
    }

    static CardKeys keys(Integer... ids) {
        return new CardKeys(Arrays.stream(ids).collect(Collectors.toMap(id -> id, CardKeysTest::key)));
    }

    private static byte[] key(int id) {
        var key = new byte[CardKeys.KEY_BYTES];
        Arrays.fill(key, (byte) id);
        return key;
    }
}
