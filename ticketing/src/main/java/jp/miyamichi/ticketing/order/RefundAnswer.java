package jp.miyamichi.ticketing.order;

import java.util.UUID;
import jp.miyamichi.ticketing.Yen;

/// What became of the command to refund.
public sealed interface RefundAnswer {

    /// Booked and owed; the provider gives it back next.
    record Granted(UUID refund, Yen yen, Yen fee) implements RefundAnswer {}

    record IdTaken() implements RefundAnswer {}

    /// Nothing is refunded, whatever lines were named.
    record Refused(String why) implements RefundAnswer {}
}
