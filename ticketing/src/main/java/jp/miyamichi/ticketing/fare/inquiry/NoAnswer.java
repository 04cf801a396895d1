package jp.miyamichi.ticketing.fare.inquiry;

/// A sound inquiry that the region's rules have no answer to.
public final class NoAnswer extends Exception {

    private static final long serialVersionUID = 1;

    NoAnswer(String reason) {
        super(reason);
    }
}
