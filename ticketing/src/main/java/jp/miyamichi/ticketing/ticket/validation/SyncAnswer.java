package jp.miyamichi.ticketing.ticket.validation;

/// What the office answers to a reader's validations.
public sealed interface SyncAnswer {

    /// All are kept now, whether they came for the first time or again.
    ///
    /// @param added how many were new
    /// @param misuses how many things were found that do not add up
    record Kept(int added, int misuses) implements SyncAnswer {}

    /// The reader is not enrolled, or was expelled: nothing was kept.
    record ReaderUnknown() implements SyncAnswer {}
}
