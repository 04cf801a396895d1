package jp.miyamichi.ticketing.payment.sandbox;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.payment.Payment;
import jp.miyamichi.ticketing.payment.PaymentProvider;
import jp.miyamichi.ticketing.payment.ProviderSilent;
import jp.miyamichi.ticketing.payment.Told;
import jp.miyamichi.ticketing.payment.sandbox.SandboxBooks.Entry;
import jp.miyamichi.ticketing.payment.sandbox.SandboxBooks.State;

/// The provider of the sandbox: does what the card it is shown says.
public final class SandboxProvider implements PaymentProvider {

    /// How long a delayed card is thought about.
    public static final Duration DELAY = Duration.ofSeconds(20);

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final SandboxBooks books;
    private final URI page;
    private final InstantSource clock;

    /// @param page where buyers answer challenges; the payment's id is put behind it
    public SandboxProvider(SandboxBooks books, URI page, InstantSource clock) {
        this.books = books;
        this.page = page;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public boolean isSandbox() {
        return true;
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public Told begin(Payment payment) {
        var card = SandboxCard.ofMethod(payment.method());
        if (card.isEmpty()) {
            return new Told.Declined("the sandbox has no card " + payment.method());
        }
        var first = switch (card.get()) {
            case APPROVED, LOST_ANSWER, LOST_CAPTURE, CAPTURE_FAILS -> State.AUTHORISED;
            case DECLINED -> State.DECLINED;
            case CHALLENGE, WALLET -> State.OPEN;
            case DELAYED -> State.DELAYED;
        };
        var now = clock.instant();
        var entry = entry(payment, first, now);
        var added = books.add(entry, now);
        if (added && card.get() == SandboxCard.LOST_ANSWER) {
            throw new ProviderSilent("the sandbox lost its answer, as the card " + payment.method() + " wants it");
        }
        return added ? told(payment, entry) : look(payment);
    }

    private static Entry entry(Payment payment, State state, Instant now) {
        return new Entry(payment.id(), payment.method(), payment.yen(), state, Yen.ZERO, now);
    }

    @Override
    public Told look(Payment payment) {
        var found = books.find(payment.id());
        if (found.isEmpty()) {
            return begin(payment);
        }
        return told(payment, found.get());
    }

    private Told told(Payment payment, Entry entry) {
        var reference = payment.id().toString();
        return switch (entry.state()) {
            case OPEN -> new Told.Open(reference, URI.create(page + "/" + reference));
            case DELAYED -> decided(payment, entry);
            case AUTHORISED -> new Told.Authorised(reference);
            case CAPTURED -> entry.isReturned() ? new Told.Returned() : new Told.Captured(reference);
            case VOIDED -> new Told.Voided();
            case DECLINED -> new Told.Declined("the card was declined");
        };
    }

    private Told decided(Payment payment, Entry entry) {
        if (clock.instant().isBefore(entry.createdAt().plus(DELAY))) {
            return new Told.Deciding(payment.id().toString());
        }
        books.move(payment.id(), State.DELAYED, State.AUTHORISED);
        return look(payment);
    }

    @Override
    public Told capture(Payment payment) {
        if (payment.method().equals(SandboxCard.CAPTURE_FAILS.method())) {
            books.move(payment.id(), State.AUTHORISED, State.DECLINED);
            return look(payment);
        }
        var captured = books.move(payment.id(), State.AUTHORISED, State.CAPTURED);
        if (captured && payment.method().equals(SandboxCard.LOST_CAPTURE.method())) {
            throw new ProviderSilent("the sandbox lost its answer, as the card " + payment.method() + " wants it");
        }
        return captured ? new Told.Captured(payment.id().toString()) : look(payment);
    }

    @Override
    public Told cancel(Payment payment) {
        var now = clock.instant();
        if (books.add(entry(payment, State.VOIDED, now), now)) {
            return new Told.Voided();
        }
        for (var state : new State[] {State.OPEN, State.DELAYED, State.AUTHORISED}) {
            books.move(payment.id(), state, State.VOIDED);
        }
        return look(payment);
    }

    @Override
    public GaveBack giveBack(Payment payment, UUID refund, Yen yen) {
        return books.giveBack(payment.id(), refund, yen)
                ? new GaveBack.Done()
                : new GaveBack.Failed("the sandbox holds less than " + yen.amount() + " yen of this payment");
    }

    /// The buyer's answer on the provider's page.
    public void answer(UUID payment, boolean yes) {
        var wallet = books.find(payment)
                .filter(entry -> entry.card().equals(SandboxCard.WALLET.method()))
                .isPresent();
        var agreed = wallet ? State.CAPTURED : State.AUTHORISED;
        books.move(payment, State.OPEN, yes ? agreed : State.DECLINED);
    }
}
