package jp.miyamichi.service.selling;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.payment.Payment;
import jp.miyamichi.ticketing.payment.PaymentProvider;
import jp.miyamichi.ticketing.payment.ProviderSilent;
import jp.miyamichi.ticketing.payment.Told;

/// A payment provider, and whether it answered when it was asked last.
public final class WatchedProvider implements PaymentProvider {

    private final PaymentProvider provider;
    private volatile boolean isSilent;

    public WatchedProvider(PaymentProvider provider) {
        this.provider = provider;
    }

    public boolean isSilent() {
        return isSilent;
    }

    private <T> T heard(Supplier<T> question) {
        try {
            var answer = question.get();
            isSilent = false;
            return answer;
        } catch (ProviderSilent silent) {
            isSilent = true;
            throw silent;
        }
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public boolean isSandbox() {
        return provider.isSandbox();
    }

    @Override
    public Duration patience() {
        return provider.patience();
    }

    @Override
    public Told begin(Payment payment) {
        return heard(() -> provider.begin(payment));
    }

    @Override
    public Told look(Payment payment) {
        return heard(() -> provider.look(payment));
    }

    @Override
    public Told capture(Payment payment) {
        return heard(() -> provider.capture(payment));
    }

    @Override
    public Told cancel(Payment payment) {
        return heard(() -> provider.cancel(payment));
    }

    @Override
    public GaveBack giveBack(Payment payment, UUID refund, Yen yen) {
        return heard(() -> provider.giveBack(payment, refund, yen));
    }
}
