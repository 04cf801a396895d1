package jp.miyamichi.ticketing.ticket.validation;

import jp.miyamichi.ticketing.ticket.token.RevocationList;
import jp.miyamichi.ticketing.ticket.token.TrustedKeys;

/// What a reader fetched when it last had a network.
public record Knowledge(TrustedKeys keys, RevocationList revocations) {

    /// The newer keys, with whichever list was issued later: an old list must not bring dead bearers back.
    Knowledge followedBy(Knowledge newer) {
        var isNewer = !newer.revocations.issuedAt().isBefore(revocations.issuedAt());
        return new Knowledge(newer.keys, isNewer ? newer.revocations : revocations);
    }
}
