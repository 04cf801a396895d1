package jp.miyamichi.service.selling;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import jp.miyamichi.ticketing.postgres.BearersTable;
import jp.miyamichi.ticketing.postgres.OnlineCheck;
import jp.miyamichi.ticketing.postgres.ReadersTable;
import jp.miyamichi.ticketing.postgres.SigningKeysTable;
import jp.miyamichi.ticketing.postgres.TicketsTable;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.Bearer;
import jp.miyamichi.ticketing.ticket.BearerAnswer;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.CarryId;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.Ticket;
import jp.miyamichi.ticketing.ticket.TicketId;
import jp.miyamichi.ticketing.ticket.token.KeyRing;
import jp.miyamichi.ticketing.ticket.token.RotatingCode;
import jp.miyamichi.ticketing.ticket.token.SigningKey;
import jp.miyamichi.ticketing.ticket.token.TokenClaims;
import jp.miyamichi.ticketing.ticket.token.TokenReading;
import jp.miyamichi.ticketing.ticket.token.TokenText;
import jp.miyamichi.ticketing.ticket.validation.Place;
import jp.miyamichi.ticketing.ticket.validation.Reader;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;
import jp.miyamichi.ticketing.ticket.validation.Verdict;

/// Gives tickets to phones and checks what phones show.
public final class TicketDesk {

    /// A phone makes its codes for so many days before it must ask again, today included.
    private static final int DAYS_AHEAD = 8;

    /// The reader whose looks are those of the check page.
    private static final Reader CHECK_PAGE = new Reader(
            new ReaderId(UUID.nameUUIDFromBytes("check page".getBytes(StandardCharsets.US_ASCII))),
            Reader.Kind.DESK,
            "miyamichi",
            "check page");

    /// A look at a ticket that may be of no area is made in the ticket's own.
    private static final Area ANYWHERE = Area.of("any");

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final TicketsTable tickets;
    private final BearersTable bearers;
    private final SigningKeysTable keys;
    private final ReadersTable readers;
    private final OnlineCheck check;
    private final InstantSource clock;

    public TicketDesk(
            TicketsTable tickets,
            BearersTable bearers,
            SigningKeysTable keys,
            ReadersTable readers,
            OnlineCheck check,
            InstantSource clock) {
        this.tickets = tickets;
        this.bearers = bearers;
        this.keys = keys;
        this.readers = readers;
        this.check = check;
        this.clock = clock;
    }

    /// What a phone needs to show a ticket without network: the signed token, and the secret of each coming day.
    ///
    /// @param token base64url, as pages want bytes
    public record OnPhone(String token, List<DaySecret> days) {
        public OnPhone {
            days = List.copyOf(days);
        }
    }

    /// @param day in days since 1970, UTC
    /// @param secret base64url
    public record DaySecret(long day, String secret) {}

    public Optional<Ticket> find(UUID ticket) {
        return tickets.find(new TicketId(ticket));
    }

    /// The order a ticket was bought with.
    public Optional<UUID> orderOf(Ticket ticket) {
        return tickets.orderOf(ticket);
    }

    public boolean isUsed(Ticket ticket) {
        return tickets.isUsed(ticket.id());
    }

    /// Empty where something else than a phone carries the ticket, or nothing may any more.
    public Optional<OnPhone> onPhone(Ticket ticket) {
        return phone(ticket).map(bearer -> {
            var key = keys.ring(clock.instant()).signing(clock.instant());
            var token = key.sign(TokenClaims.of(ticket, bearer)).bytes();
            return new OnPhone(BASE64.encodeToString(token), days(key, ticket, bearer));
        });
    }

    /// The phone that carries the ticket; the first that asks, where nothing carries it yet.
    private Optional<Bearer> phone(Ticket ticket) {
        var known = bearers.ofTicket(ticket.id());
        if (known.isEmpty()) {
            var first = new CarryId(UUID.nameUUIDFromBytes(
                    ("first phone " + ticket.id().value()).getBytes(StandardCharsets.US_ASCII)));
            return bearers.show(first, ticket.id(), BearerKind.PHONE, clock.instant())
                            instanceof BearerAnswer.Given(var bearer)
                    ? Optional.of(bearer)
                    : Optional.empty();
        }
        return known.stream()
                .filter(bearer -> bearer.isLive() && bearer.kind() == BearerKind.PHONE)
                .findFirst();
    }

    private List<DaySecret> days(SigningKey key, Ticket ticket, Bearer bearer) {
        var today = RotatingCode.dayAt(clock.instant());
        var last = RotatingCode.dayAt(ticket.terms().validity().until());
        return LongStream.range(today, Math.min(today + DAYS_AHEAD, Math.max(today, last) + 1))
                .mapToObj(day -> new DaySecret(
                        day, BASE64.encodeToString(key.dayKey(day).secretOf(bearer.id()))))
                .toList();
    }

    /// Looks at what a camera saw, as an inspector would, and remembers the look.
    public Verdict look(String scanned) {
        var now = clock.instant();
        readers.enrol(CHECK_PAGE, now);
        var read = TokenText.read(scanned);
        var area = read instanceof TokenReading.Shown(var token, var _)
                ? token.claims().areas().getFirst()
                : ANYWHERE;
        return check.check(CHECK_PAGE.id(), new Place(CHECK_PAGE.operator(), area), read, Pass.Kind.LOOK, 1, now);
    }

    /// The keys readers trust now.
    public KeyRing keys() {
        return keys.ring(clock.instant());
    }
}
