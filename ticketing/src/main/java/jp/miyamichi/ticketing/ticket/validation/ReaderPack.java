package jp.miyamichi.ticketing.ticket.validation;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.ticketing.ticket.token.DayKey;
import jp.miyamichi.ticketing.ticket.token.PublicTicketKey;
import jp.miyamichi.ticketing.ticket.token.RevocationList;
import jp.miyamichi.ticketing.ticket.token.TrustedKeys;

/// What an enrolled reader fetches to work without a network. The day keys are for it alone.
///
/// @param revocations a [RevocationList] as bytes, in base64
/// @param now by which the reader sets its clock
public record ReaderPack(List<PublicTicketKey> publicKeys, List<DayKey> dayKeys, String revocations, Instant now) {

    public ReaderPack {
        publicKeys = List.copyOf(publicKeys);
        dayKeys = List.copyOf(dayKeys);
    }

    /// What a [Validator] goes on with; empty where the list is not signed by one of these keys.
    public Optional<Knowledge> knowledge() {
        var keys = new TrustedKeys(publicKeys, dayKeys);
        return RevocationList.read(Base64.getDecoder().decode(revocations), keys, now)
                .map(list -> new Knowledge(keys, list));
    }
}
