package jp.miyamichi.ticketing.ticket.token;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;

/// A key that signs tokens, with the secret behind the codes of those tokens.
///
/// Its life has three parts that overlap with its neighbours': known to readers, signing, and only checked any more.
public final class SigningKey {

    public static final int ID_MAX = 65_535;

    private final PublicTicketKey publicKey;
    private final PrivateKey privateKey;
    private final byte[] codeKey;

    private SigningKey(PublicTicketKey publicKey, PrivateKey privateKey, byte[] codeKey) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
        this.codeKey = codeKey.clone();
    }

    /// A new key. `random` must be one that nobody can guess.
    public static SigningKey generate(int id, KeyLife life, SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, random);
            var pair = generator.generateKeyPair();
            var codeKey = new byte[Hmac.BYTES];
            random.nextBytes(codeKey);
            var known = new PublicTicketKey(id, Ed25519.bare(pair.getPublic()), life);
            return new SigningKey(known, pair.getPrivate(), codeKey);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK makes no Ed25519 keys: use the JDK the README names", broken);
        }
    }

    /// Opens a key that was sealed; throws where the seal is another's or the bytes were changed.
    public static SigningKey open(PublicTicketKey known, byte[] sealedPrivate, byte[] sealedCode, KeySeal seal) {
        var privateKey = Ed25519.privateKey(seal.open("private " + known.id(), sealedPrivate));
        return new SigningKey(known, privateKey, seal.open("code " + known.id(), sealedCode));
    }

    public byte[] sealedPrivate(KeySeal seal) {
        return seal.seal("private " + id(), privateKey.getEncoded());
    }

    public byte[] sealedCode(KeySeal seal) {
        return seal.seal("code " + id(), codeKey);
    }

    public int id() {
        return publicKey.id();
    }

    public PublicTicketKey publicKey() {
        return publicKey;
    }

    public boolean signsAt(Instant time) {
        return publicKey.life().signsAt(time);
    }

    /// Signs what a bearer may claim. Readers must be able to check it as long as it is good.
    public TicketToken sign(TokenClaims claims) {
        var until = claims.terms().validity().until();
        if (publicKey.life().checksUntil().isBefore(until)) {
            throw new IllegalArgumentException("key " + id() + " is checked until "
                    + publicKey.life().checksUntil() + " only, the ticket is good until " + until);
        }
        return TicketToken.sign(id(), privateKey, claims);
    }

    byte[] signFor(String purpose, byte[] message) {
        return Ed25519.sign(privateKey, PublicTicketKey.withPurpose(purpose, message));
    }

    /// The secret behind the codes of this day, in days since 1970, UTC.
    public DayKey dayKey(long day) {
        return DayKey.of(id(), codeKey, day);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SigningKey that
                && publicKey.equals(that.publicKey)
                && privateKey.equals(that.privateKey)
                && Arrays.equals(codeKey, that.codeKey);
    }

    @Override
    public int hashCode() {
        return publicKey.hashCode();
    }
}
