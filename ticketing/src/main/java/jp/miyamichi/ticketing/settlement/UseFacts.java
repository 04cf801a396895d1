package jp.miyamichi.ticketing.settlement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.miyamichi.ticketing.Yen;

/// What happened, as far as settlement needs it.
public interface UseFacts {

    /// The paid tickets whose time ended in `from` up to, and without, `until`: by their last ride where all rides are
    /// used up, by their last moment otherwise.
    List<SoldTicket> ended(Instant from, Instant until);

    /// Rides made in that time, by operator: with a ticket or paid on board.
    Map<String, Integer> rides(Instant from, Instant until);

    /// Fares taken on board in that time without a ticket, by operator.
    Map<String, Yen> faresOnBoard(Instant from, Instant until);
}
