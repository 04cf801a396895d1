package jp.miyamichi.service.selling;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.Boarding;
import jp.miyamichi.ticketing.postgres.BearersTable;
import jp.miyamichi.ticketing.postgres.ReadersTable;
import jp.miyamichi.ticketing.postgres.TicketsTable;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.Bearer;
import jp.miyamichi.ticketing.ticket.BearerAnswer;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.CarryId;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.Ticket;
import jp.miyamichi.ticketing.ticket.TicketId;
import jp.miyamichi.ticketing.ticket.token.PhonePass;
import jp.miyamichi.ticketing.ticket.token.TokenReading;
import jp.miyamichi.ticketing.ticket.token.TokenText;
import jp.miyamichi.ticketing.ticket.validation.Reader;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;
import jp.miyamichi.ticketing.ticket.validation.Verdict;

/// Gives tickets to phones, moves them, and looks at what is shown.
public final class TicketDesk {

    /// The reader whose looks are those of the check page.
    private static final Reader CHECK_PAGE =
            new Reader(new ReaderId(named("check page")), Reader.Kind.DESK, "miyamichi", "check page");

    private final TicketsTable tickets;
    private final BearersTable bearers;
    private final ReadersTable readers;
    private final Boarding boarding;
    private final InstantSource clock;

    public TicketDesk(
            TicketsTable tickets, BearersTable bearers, ReadersTable readers, Boarding boarding, InstantSource clock) {
        this.tickets = tickets;
        this.bearers = bearers;
        this.readers = readers;
        this.boarding = boarding;
        this.clock = clock;
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
    }

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
    public Optional<PhonePass> onPhone(Ticket ticket) {
        return carrying(ticket, BearerKind.PHONE).flatMap(phone -> boarding.phonePass(phone.id()));
    }

    /// The text of a printed sheet's code, where a sheet carries the ticket.
    public Optional<String> onSheet(Ticket ticket) {
        return carrying(ticket, BearerKind.SHEET).flatMap(sheet -> boarding.sheet(sheet.id()));
    }

    /// The live bearer of this kind. Who asks first for a ticket that nothing carries yet is its phone.
    private Optional<Bearer> carrying(Ticket ticket, BearerKind kind) {
        var known = bearers.ofTicket(ticket.id());
        var all = known.isEmpty() ? firstPhone(ticket).stream().toList() : known;
        return all.stream()
                .filter(bearer -> bearer.isLive() && bearer.kind() == kind)
                .findFirst();
    }

    private Optional<Bearer> firstPhone(Ticket ticket) {
        var command = new CarryId(named("first phone " + ticket.id().value()));
        return bearers.show(command, ticket.id(), BearerKind.PHONE, clock.instant())
                        instanceof BearerAnswer.Given(var bearer)
                ? Optional.of(bearer)
                : Optional.empty();
    }

    /// The phone or sheet that carried the ticket is lost, or no longer wanted: another carries it from now on.
    public BearerAnswer move(UUID command, Ticket ticket, BearerKind to) {
        var shown = bearers.ofTicket(ticket.id()).stream()
                .filter(bearer -> bearer.isLive() && bearer.kind() != BearerKind.CARD)
                .findFirst();
        var asked = new CarryId(command);
        return shown.isPresent()
                ? bearers.move(asked, shown.get().id(), to, clock.instant())
                : bearers.show(asked, ticket.id(), to, clock.instant());
    }

    /// Looks at what a camera saw, as an inspector would, in an area where it is good, and remembers the look.
    public Verdict look(String scanned) {
        readers.enrol(CHECK_PAGE, clock.instant());
        return boarding.check(CHECK_PAGE.id(), area(scanned), scanned, Pass.Kind.LOOK, 1)
                .orElseThrow(() -> new IllegalStateException("the check page was expelled"));
    }

    private static Area area(String scanned) {
        return TokenText.read(scanned) instanceof TokenReading.Shown(var token, var _)
                ? token.claims().areas().getFirst()
                : Area.of("any");
    }
}
