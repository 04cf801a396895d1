package jp.miyamichi.ticketing.fare;

import java.util.Optional;

/// What the card system remembers between two rides.
///
/// @param before the ride directly before, where one was tapped
public record Card(Optional<Ride> before, Purse purse) {

    /// A card not used yet on the rides in question.
    public static Card fresh(Purse purse) {
        return new Card(Optional.empty(), purse);
    }
}
