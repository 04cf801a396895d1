package jp.miyamichi.ticketing.payment.sandbox;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;

/// Where the sandbox writes down what it did.
public interface SandboxBooks {

    /// Where a payment stands at the provider. The word in the database is the name in small letters.
    enum State {
        OPEN,
        DELAYED,
        AUTHORISED,
        CAPTURED,
        VOIDED,
        DECLINED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    record Entry(UUID payment, String card, Yen yen, State state, Yen returned, Instant createdAt) {

        public boolean mayGiveBack(Yen more) {
            return state == State.CAPTURED && yen.covers(returned.plus(more));
        }

        boolean isReturned() {
            return state == State.CAPTURED && yen.equals(returned);
        }
    }

    /// Answers whether it was new.
    boolean add(Entry entry, Instant now);

    Optional<Entry> find(UUID payment);

    boolean move(UUID payment, State from, State to);

    /// Once by `refund`. Answers false where there is not that much left.
    boolean giveBack(UUID payment, UUID refund, Yen yen);
}
