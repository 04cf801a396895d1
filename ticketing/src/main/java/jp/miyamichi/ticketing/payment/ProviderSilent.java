package jp.miyamichi.ticketing.payment;

/// A provider did not answer, or not in time. Nothing is known about the money until it is asked again.
public final class ProviderSilent extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ProviderSilent(String message, Throwable cause) {
        super(message, cause);
    }

    public ProviderSilent(String message) {
        super(message);
    }
}
