package jp.miyamichi.ticketing.ticket.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeySealTest {

    private final SigningKey key = Keys.key(5);

    @Test
    void aSealedKeyOpensAsItWas() {
        var seal = Keys.seal();
        assertThat(SigningKey.open(key.publicKey(), key.sealedPrivate(seal), key.sealedCode(seal), seal))
                .isEqualTo(key);
    }

    @Test
    void theSameKeyIsNeverSealedAlikeTwice() {
        var seal = Keys.seal();
        assertThat(key.sealedPrivate(seal)).isNotEqualTo(key.sealedPrivate(seal));
    }

    @Test
    void anotherSealDoesNotOpenIt() {
        var seal = Keys.seal();
        assertThatThrownBy(() ->
                        SigningKey.open(key.publicKey(), key.sealedPrivate(seal), key.sealedCode(seal), Keys.seal()))
                .hasMessageContaining("give the key it was sealed with");
    }

    @Test
    void oneKeysSecretDoesNotOpenInTheRowOfAnother() {
        var seal = Keys.seal();
        var other = Keys.key(6);
        assertThatThrownBy(
                        () -> SigningKey.open(other.publicKey(), key.sealedPrivate(seal), key.sealedCode(seal), seal))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changedBytesDoNotOpen() {
        var seal = Keys.seal();
        var sealed = key.sealedPrivate(seal);
        sealed[20] ^= 1;
        assertThatThrownBy(() -> seal.open("private 5", sealed)).isInstanceOf(IllegalArgumentException.class);
    }
}
