package jp.miyamichi.service.access;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/// How a traveller makes a passkey, by which they come back on another device. They come in by it as staff do:
/// [StaffEntrance#logIn].
public final class TravellerPasskeys {

    /// A phone, a tablet, a computer, and each again after it was replaced.
    public static final int PASSKEYS_MAX = 10;

    /// Where passkeys of travellers are at rest.
    public interface Book {

        /// @return false if the passkey is somebody's already, or the person has [#PASSKEYS_MAX]
        boolean add(PersonId person, Passkey passkey, AuditEntry entry);
    }

    private final Book book;
    private final Ceremonies ceremonies;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Passkeys passkeys = new Passkeys();

    public TravellerPasskeys(Book book, Ceremonies ceremonies, InstantSource clock, SecureRandom random) {
        this.book = book;
        this.ceremonies = ceremonies;
        this.clock = clock;
        this.random = random;
    }

    /// @return the challenge that the passkey has to sign within five minutes
    public String begin(Caller.Known caller) {
        var challenge = Secret.random(random).reveal();
        var now = clock.instant();
        var purpose = new Ceremonies.Purpose.Keep(caller.person());
        ceremonies.begin(challenge, purpose, now, now.plus(StaffEntrance.CEREMONY_LASTS));
        return challenge;
    }

    /// @param credential what the browser has made of the challenge, as JSON
    /// @return empty if the passkey is not good, or there are too many
    public Optional<Passkey> keep(Caller.Known caller, String credential, Site site) {
        var now = clock.instant();
        var purpose = new Ceremonies.Purpose.Keep(caller.person());
        return passkeys.readRegistration(credential)
                .filter(answer -> ceremonies.finish(answer.challenge(), purpose, now))
                .flatMap(answer -> passkeys.verifyRegistration(answer, site))
                .filter(passkey -> book.add(
                        caller.person(),
                        passkey,
                        AuditEntry.by(caller, now, Deed.KEPT_ACCOUNT, "person:" + caller.person())));
    }
}
