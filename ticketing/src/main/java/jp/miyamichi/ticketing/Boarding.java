package jp.miyamichi.ticketing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.miyamichi.ticketing.card.CardTokens;
import jp.miyamichi.ticketing.postgres.BearersTable;
import jp.miyamichi.ticketing.postgres.CardTickets;
import jp.miyamichi.ticketing.postgres.OnlineCheck;
import jp.miyamichi.ticketing.postgres.ReadersTable;
import jp.miyamichi.ticketing.postgres.SigningKeysTable;
import jp.miyamichi.ticketing.postgres.TicketsTable;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.Bearer;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.Ticket;
import jp.miyamichi.ticketing.ticket.token.KeyRing;
import jp.miyamichi.ticketing.ticket.token.PhonePass;
import jp.miyamichi.ticketing.ticket.token.PublicTicketKey;
import jp.miyamichi.ticketing.ticket.token.RevocationList;
import jp.miyamichi.ticketing.ticket.token.TokenClaims;
import jp.miyamichi.ticketing.ticket.token.TokenText;
import jp.miyamichi.ticketing.ticket.validation.Knowledge;
import jp.miyamichi.ticketing.ticket.validation.Place;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;
import jp.miyamichi.ticketing.ticket.validation.ReaderPack;
import jp.miyamichi.ticketing.ticket.validation.Verdict;

/// Where tickets are shown and checked over the network. Tokens are signed here, outside of any sale, and may be signed
/// again at any time: all a token says is in the ticket's and the bearer's rows.
public final class Boarding {

    /// A reader that has a network fetches a new list of revocations this often.
    public static final Duration REVOCATIONS_EVERY = Duration.ofMinutes(15);

    /// How long the keys are remembered between two looks at the table; a withdrawn key goes on as long.
    private static final Duration RING_KEPT = Duration.ofMinutes(1);

    private final TicketsTable tickets;
    private final BearersTable bearers;
    private final ReadersTable readers;
    private final CardTickets cardTickets;
    private final SigningKeysTable signingKeys;
    private final OnlineCheck onlineCheck;
    private final InstantSource clock;
    private volatile Optional<Looked> looked = Optional.empty();

    private record Looked(KeyRing ring, Instant at) {}

    /// @param onlineCheck makes the check that asks here for the keys of the moment
    public Boarding(
            TicketsTable tickets,
            BearersTable bearers,
            ReadersTable readers,
            CardTickets cardTickets,
            SigningKeysTable signingKeys,
            Function<Supplier<Knowledge>, OnlineCheck> onlineCheck,
            InstantSource clock) {
        this.tickets = tickets;
        this.bearers = bearers;
        this.readers = readers;
        this.cardTickets = cardTickets;
        this.signingKeys = signingKeys;
        this.clock = clock;
        this.onlineCheck = onlineCheck.apply(() -> knowledge(List.of()));
    }

    private KeyRing ring() {
        var now = clock.instant();
        var last = looked.filter(look -> now.isBefore(look.at().plus(RING_KEPT)));
        if (last.isPresent()) {
            return last.get().ring();
        }
        var ring = signingKeys.ring(now);
        looked = Optional.of(new Looked(ring, now));
        return ring;
    }

    private Knowledge knowledge(List<BearerId> revoked) {
        var now = clock.instant();
        return new Knowledge(ring().trusted(now), revocations(revoked));
    }

    private RevocationList revocations(List<BearerId> revoked) {
        var now = clock.instant();
        return RevocationList.of(revoked, now, now.plus(REVOCATIONS_EVERY), ring().signing(now));
    }

    /// What a phone keeps of its ticket; empty where it does not carry it, or no more.
    public Optional<PhonePass> phonePass(BearerId id) {
        var now = clock.instant();
        return claims(id, BearerKind.PHONE).map(claims -> PhonePass.of(ring().signing(now), claims, now));
    }

    /// What is printed on a sheet; empty where there is none, or it is dead.
    public Optional<String> sheet(BearerId id) {
        return claims(id, BearerKind.SHEET)
                .map(claims -> TokenText.of(ring().signing(clock.instant()).sign(claims)));
    }

    private Optional<TokenClaims> claims(BearerId id, BearerKind kind) {
        var ticket = tickets.find(id.ticket()).filter(sold -> sold.state() == Ticket.State.LIVE);
        return bearers.find(id)
                .filter(bearer -> bearer.kind() == kind)
                .filter(Bearer::isLive)
                .flatMap(bearer -> ticket.map(sold -> TokenClaims.of(sold, bearer)));
    }

    /// The keys anybody may check tokens with.
    public List<PublicTicketKey> publicKeys() {
        return ring().publicKeys(clock.instant());
    }

    /// What a reader fetches for the time without a network; empty where it is not enrolled.
    public Optional<ReaderPack> pack(ReaderId reader) {
        var now = clock.instant();
        return readers.find(reader)
                .map(_ -> new ReaderPack(
                        ring().publicKeys(now),
                        ring().dayKeys(now),
                        Base64.getEncoder()
                                .encodeToString(
                                        revocations(bearers.revoked(now)).bytes()),
                        now));
    }

    /// The tickets on cards that are good in this area, signed, for a reader's [CardTokens]; empty where it is not
    /// enrolled.
    public Optional<List<CardTokens.Line>> cardTokens(ReaderId reader, Area area) {
        var now = clock.instant();
        var key = ring().signing(now);
        return readers.find(reader)
                .map(_ -> cardTickets.in(area, now).stream()
                        .map(carried -> new CardTokens.Line(carried.idm(), key.sign(carried.claims())))
                        .toList());
    }

    /// Checks what a reader that has a network was shown, and keeps the validation. Empty where it is not enrolled.
    ///
    /// @param wanted [Pass.Kind#USE] where somebody boards or enters, [Pass.Kind#LOOK] where an inspector looks
    public Optional<Verdict> check(ReaderId reader, Area area, String text, Pass.Kind wanted, int persons) {
        return readers.find(reader)
                .map(known -> onlineCheck.check(
                        reader,
                        new Place(known.operator(), area),
                        TokenText.read(text),
                        wanted,
                        persons,
                        clock.instant()));
    }
}
