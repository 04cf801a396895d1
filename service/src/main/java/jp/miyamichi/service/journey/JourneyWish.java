package jp.miyamichi.service.journey;

import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.ticketing.Yen;

/// The command to book a journey.
///
/// @param quoted what the traveller was shown for what is paid now
public record JourneyWish(JourneyId id, PersonId traveller, Choice choice, Yen quoted) {

    /// Tells this wish from another one under the same id. Whose it is, is another question: two persons may turn
    /// out to be one.
    String fingerprint() {
        return Fingerprint.of(choice.toString());
    }
}
