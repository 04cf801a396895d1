package jp.miyamichi.ticketing.ticket.token;

/// The changing part of what a phone shows.
///
/// @param step which 30 seconds since 1970 the phone says it is in
/// @param code the proof that the phone knows this bearer's secret, for this step alone
public record ShownCode(long step, long code) {

    static final int BYTES = Integer.BYTES + Long.BYTES;

    public ShownCode {
        if (step < 0 || step > 0xffff_ffffL) {
            throw new IllegalArgumentException("a step must fit in 32 bits, not " + step);
        }
    }
}
