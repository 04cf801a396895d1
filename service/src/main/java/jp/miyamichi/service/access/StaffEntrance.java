package jp.miyamichi.service.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How staff come in: by invitation, then by passkey, and by a code from paper if that is lost. There are no passwords.
///
/// A challenge is given out, a passkey signs it, and it counts once. Whoever recovers registers another passkey by an
/// invitation of their own, and what they had before opens nothing any more.
public final class StaffEntrance {

    private static final Duration INVITATION_LASTS = Duration.ofHours(24);
    private static final Duration RECOVERY_LASTS = Duration.ofMinutes(15);
    static final Duration CEREMONY_LASTS = Duration.ofMinutes(5);
    private static final int CODES = 10;

    private final Staff staff;
    private final Ceremonies ceremonies;
    private final Access access;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Passkeys passkeys = new Passkeys();

    public StaffEntrance(Staff staff, Ceremonies ceremonies, Access access, InstantSource clock, SecureRandom random) {
        this.staff = staff;
        this.ceremonies = ceremonies;
        this.access = access;
        this.clock = clock;
        this.random = random;
    }

    /// Somebody new may come in as `role`. The invitation works once, for a day.
    ///
    /// @param inviter empty for the command line
    public Secret invite(Role role, Optional<Caller.Known> inviter) {
        var secret = Secret.random(random);
        var now = clock.instant();
        var invited = new Invited(PersonId.random(), role, now.plus(INVITATION_LASTS));
        staff.invite(
                secret,
                invited,
                new AuditEntry(
                        now,
                        inviter.map(Caller.Known::person),
                        inviter.map(Caller.Known::role),
                        Deed.INVITED,
                        "person:" + invited.person()));
        return secret;
    }

    /// What a browser needs to make a passkey.
    public record Registration(String challenge, Invited invited) {}

    /// @return empty if the invitation is unknown, used or too old
    public Optional<Registration> beginRegistration(Secret invitation) {
        return staff.invited(invitation, clock.instant())
                .map(invited -> new Registration(challenge(new Ceremonies.Purpose.Register(invitation)), invited));
    }

    /// Whoever has just registered: logged in, with codes for the day the passkey is lost. Both are shown only now.
    public record Registered(Access.Started started, List<RecoveryCode> codes) {}

    /// @param credential what the browser has made of the challenge, as JSON
    /// @return empty if the invitation or the passkey is not good
    public Optional<Registered> register(Secret invitation, String credential, Site site) {
        var now = clock.instant();
        var invited = staff.invited(invitation, now);
        var passkey = passkeys.readRegistration(credential)
                .filter(answer ->
                        ceremonies.finish(answer.challenge(), new Ceremonies.Purpose.Register(invitation), now))
                .flatMap(answer -> passkeys.verifyRegistration(answer, site));
        if (invited.isEmpty() || passkey.isEmpty()) {
            return Optional.empty();
        }
        var started = access.prepared(invited.get().person(), invited.get().role());
        var codes =
                Stream.generate(() -> RecoveryCode.random(random)).limit(CODES).toList();
        return staff.register(invitation, passkey.get(), started.session(), started.secret(), codes)
                ? Optional.of(new Registered(started, codes))
                : Optional.empty();
    }

    /// A challenge for any passkey of this site.
    public String beginLogIn() {
        return challenge(new Ceremonies.Purpose.LogIn());
    }

    /// @param credential what the browser has made of the challenge, as JSON
    /// @return empty if the passkey is unknown, revoked or not good
    public Optional<Access.Started> logIn(String credential, Site site, Caller before) {
        var now = clock.instant();
        var answer = passkeys.readLogIn(credential)
                .filter(read -> ceremonies.finish(read.challenge(), new Ceremonies.Purpose.LogIn(), now));
        var holder = answer.flatMap(Passkeys::credential).flatMap(staff::holder);
        var count = holder.flatMap(held -> passkeys.verifyLogIn(answer.get(), held.passkey(), site));
        return holder.filter(
                        held -> count.filter(signed -> noteSigned(held, signed)).isPresent())
                .map(held -> access.logIn(held.person(), held.role(), before));
    }

    private boolean noteSigned(Staff.Holder held, long count) {
        var entry = new AuditEntry(
                clock.instant(),
                Optional.of(held.person()),
                Optional.of(held.role()),
                Deed.LOGGED_IN,
                "person:" + held.person());
        return staff.signed(held.passkey().credential(), count, entry);
    }

    /// An invitation to register another passkey, for whoever has a code on paper.
    public Optional<Secret> recover(RecoveryCode code) {
        var invitation = Secret.random(random);
        var now = clock.instant();
        return staff.recover(code, invitation, now, now.plus(RECOVERY_LASTS))
                ? Optional.of(invitation)
                : Optional.empty();
    }

    private String challenge(Ceremonies.Purpose purpose) {
        var challenge = Secret.random(random).reveal();
        var now = clock.instant();
        ceremonies.begin(challenge, purpose, now, now.plus(CEREMONY_LASTS));
        return challenge;
    }
}
