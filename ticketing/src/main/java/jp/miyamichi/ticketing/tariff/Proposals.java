package jp.miyamichi.ticketing.tariff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Proposals at rest.
public interface Proposals {

    /// Writes it down. The same again changes nothing.
    ///
    /// @return false where the id belongs to another proposal
    boolean propose(Proposal proposal);

    /// Decides, once.
    ///
    /// @return the proposal as it is now, empty where there is none
    Optional<Proposal> decide(UUID id, Proposal.Decision decision);

    Optional<Proposal> find(UUID id);

    /// The latest first, at most `limit` of them.
    List<Proposal> latest(int limit);

    /// All that hold, or will from their day on.
    List<Proposal> approved();

    /// Orders with this product for a day from `from` on, by what they still may become: `held` and `unpaid` are open,
    /// `paid` are not; all keep the price they were made with.
    List<Touched> touched(Change change);

    /// Orders a change does not change, although they are for its days.
    ///
    /// @param lines how many lines of such orders
    /// @param yen what they cost by the price they were made with
    record Touched(String orderState, String product, String rider, int lines, int persons, long yen) {}
}
