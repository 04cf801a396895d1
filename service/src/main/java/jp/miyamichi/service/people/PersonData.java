package jp.miyamichi.service.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.PersonId;

/// Everything that is kept of a person, to be shown to them and to be erased.
public interface PersonData {

    /// What is kept.
    ///
    /// @param opened what is sealed in the tables, by its name
    /// @param tables rows in JSON, by table; without what only serves to find or check something
    record Kept(Map<String, String> opened, Map<String, List<String>> tables) {
        public Kept {
            opened = Map.copyOf(opened);
            tables = Map.copyOf(tables);
        }
    }

    /// @param withSpecialCare also discounts, which are told to nobody but the person
    Optional<Kept> find(PersonId person, boolean withSpecialCare, AuditEntry entry);

    /// What stands in the way of erasing somebody.
    ///
    /// @param openRides promised, or under way
    /// @param openOrders neither paid nor over
    /// @param liveTickets that would be lost
    record Open(int openRides, int openOrders, int liveTickets) {

        boolean isBusiness() {
            return openRides + openOrders > 0;
        }
    }

    Open open(PersonId person, AuditEntry entry);

    /// Erases all that names them. What the books need stays, and says nobody.
    void erase(PersonId person, AuditEntry entry);
}
