package jp.miyamichi.ticketing.payment;

import java.time.Duration;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;

/// Somebody who takes money for us. Everything may be asked again: the second answer is what is true by then.
///
/// Every method throws [ProviderSilent] where no answer came.
public interface PaymentProvider {

    /// As in the ledger's account `psp:<name>`.
    String name();

    /// No real money moves.
    boolean isSandbox();

    /// How long a buyer may take at the provider's page.
    Duration patience();

    /// Begins `payment`, or says what has become of it. Idempotent by its id.
    Told begin(Payment payment);

    /// What has become of `payment`.
    Told look(Payment payment);

    /// Makes authorised money ours.
    Told capture(Payment payment);

    /// Lets an open or authorised payment go; says what it is now, which is Captured where it came too late.
    Told cancel(Payment payment);

    /// Gives `yen` of a captured payment back. Idempotent by `refund`.
    GaveBack giveBack(Payment payment, UUID refund, Yen yen);

    /// What became of money to be given back.
    sealed interface GaveBack {
        record Done() implements GaveBack {}

        /// Accepted, on its way.
        record OnItsWay() implements GaveBack {}

        /// The provider cannot; a person must find another way.
        record Failed(String why) implements GaveBack {}
    }
}
