package jp.miyamichi.service.selling;

import java.time.LocalDate;
import jp.miyamichi.service.access.PersonId;

/// Which rights a buyer holds. Why somebody holds one is special-care data: a sale hears yes or no, and keeps neither.
public interface Entitlements {

    /// @param entitlement the word by which products name it, such as `half-fare` or `resident`
    /// @param day on which it must be good; its last day counts
    boolean holds(PersonId person, String entitlement, LocalDate day);
}
