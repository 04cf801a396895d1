package jp.miyamichi.service.people;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.access.Access;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.Deed;
import jp.miyamichi.service.mail.Letter;
import jp.miyamichi.service.mail.MailAddress;
import jp.miyamichi.service.mail.MailSender;

/// Keeps a traveller by an address of e-mail, and brings them back by it on another device.
///
/// A code goes to any address that asks for one, known or not, and the answer is the same: only who reads its mail
/// learns whether it is known here.
public final class KeepByMail {

    static final Duration CODE_LASTS = Duration.ofMinutes(10);

    /// Codes one address is sent in a span of time. With five tries a code, guessing one takes years.
    private static final int CODES_A_QUARTER = 3;

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int CODES_A_DAY = 10;
    private static final Duration DAY = Duration.ofDays(1);

    private final MailCodes codes;
    private final Accounts accounts;
    private final MailSender mail;
    private final Access access;
    private final InstantSource clock;
    private final SecureRandom random;

    public KeepByMail(
            MailCodes codes,
            Accounts accounts,
            MailSender mail,
            Access access,
            InstantSource clock,
            SecureRandom random) {
        this.codes = codes;
        this.accounts = accounts;
        this.mail = mail;
        this.access = access;
        this.clock = clock;
        this.random = random;
    }

    /// What becomes of the wish for a code.
    public sealed interface Asked {

        /// @param practice the letter is with the operator of the machine
        record Sent(UUID code, Instant until, boolean practice) implements Asked {}

        record TooOften(Duration pause) implements Asked {}

        /// The mail server does not take letters to this address.
        record Refused() implements Asked {}

        /// The mail server is away.
        record Later() implements Asked {}
    }

    public Asked ask(MailAddress address) {
        var now = clock.instant();
        var wait = mustWait(address, now);
        if (wait.isPresent()) {
            return new Asked.TooOften(wait.get());
        }
        var id = UUID.randomUUID();
        var code = MailCode.random(random);
        var until = now.plus(CODE_LASTS);
        codes.add(id, address, code, now, until);
        return switch (mail.send(letter(address, code))) {
            case TAKEN -> new Asked.Sent(id, until, mail.isPractice());
            case REFUSED -> new Asked.Refused();
            case LATER -> new Asked.Later();
        };
    }

    private Optional<Duration> mustWait(MailAddress address, Instant now) {
        var sent = codes.sentSince(address, now.minus(DAY));
        if (sent.size() >= CODES_A_DAY) {
            return Optional.of(Duration.between(now, sent.get(CODES_A_DAY - 1).plus(DAY)));
        }
        return sent.size() >= CODES_A_QUARTER && sent.get(CODES_A_QUARTER - 1).isAfter(now.minus(QUARTER))
                ? Optional.of(
                        Duration.between(now, sent.get(CODES_A_QUARTER - 1).plus(QUARTER)))
                : Optional.empty();
    }

    private static Letter letter(MailAddress address, MailCode code) {
        var text = """
                みやみちの確認番号は %1$s です。
                10分以内に、番号を求めた画面に入力してください。
                心あたりがなければ、このメールは捨ててかまいません。番号は誰にも教えないでください。

                Your Miyamichi code is %1$s.
                Type it within 10 minutes where it was asked for. If you did not ask, throw this letter away.
                Never tell the code to anybody.
                """.formatted(code.reveal());
        return new Letter(address, "みやみち 確認番号 / Miyamichi code " + code.reveal(), text);
    }

    /// What becomes of a typed code.
    public sealed interface Proved {

        /// Another session has begun: of the person whose address it is.
        record CameBack(Access.Started started) implements Proved {}

        /// The address is the caller's from now on, or was already.
        record Kept() implements Proved {}

        /// The code is not the one of the letter, is used up or too old.
        record Wrong() implements Proved {}
    }

    /// Whoever typed the code reads the mail of the address. They come back as the person who keeps it; where nobody
    /// does, the caller keeps it. A caller who keeps another address already becomes somebody new.
    ///
    /// @param change the caller wants the address in place of the one they have
    public Proved prove(UUID code, MailCode typed, Caller caller, boolean change) {
        var address = codes.prove(code, typed, clock.instant());
        if (address.isEmpty()) {
            return new Proved.Wrong();
        }
        var holder = accounts.holder(address.get());
        if (holder.isPresent()) {
            var found = holder.get();
            return caller instanceof Caller.Known known && known.person().equals(found.person())
                    ? new Proved.Kept()
                    : new Proved.CameBack(access.logIn(found.person(), found.role(), caller));
        }
        if (caller instanceof Caller.Known known
                && (change || accounts.address(known.person()).isEmpty())) {
            return keep(known, address.get()) ? new Proved.Kept() : new Proved.Wrong();
        }
        return startAnew(caller, address.get());
    }

    private Proved startAnew(Caller caller, MailAddress address) {
        var started = access.start();
        if (!keep(new Caller.Known(started.session()), address)) {
            return new Proved.Wrong();
        }
        if (caller instanceof Caller.Known known) {
            access.end(known.person(), known.session().id());
        }
        return new Proved.CameBack(started);
    }

    private boolean keep(Caller.Known caller, MailAddress address) {
        var entry = AuditEntry.by(caller, clock.instant(), Deed.KEPT_ACCOUNT, "person:" + caller.person());
        return accounts.keep(caller.person(), address, entry);
    }
}
