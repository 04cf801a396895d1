package jp.miyamichi.service.tomp;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.access.PartnerSystem;
import jp.miyamichi.service.tomp.Outcome.Why;

/// What partners do: ask, book, commit, cancel, travel. What they ask twice is done once.
public final class Trade {

    private static final int BOOKINGS_MAX = 200;

    private final Offers offers;
    private final PartnerBook book;
    private final Fulfilment office;
    private final Fulfilment samples;
    private final InstantSource clock;

    public Trade(Offers offers, PartnerBook book, Fulfilment office, Fulfilment samples, InstantSource clock) {
        this.offers = offers;
        this.book = book;
        this.office = office;
        this.samples = samples;
        this.clock = clock;
    }

    public Offers offers() {
        return offers;
    }

    public PartnerBook book() {
        return book;
    }

    /// What could be had; nothing is written down.
    public List<Booking> inquire(PartnerSystem partner, Question question) {
        return offers.find(partner, question, clock.instant());
    }

    /// What can be booked by its id for a quarter of an hour.
    public List<Booking> offer(PartnerSystem partner, Question question) {
        var found = inquire(partner, question);
        book.offer(found);
        return found;
    }

    /// A booking of the partner as it is by now.
    public Optional<Booking> find(PartnerSystem partner, UUID id) {
        return book.find(partner.id(), id).map(this::byNow);
    }

    public List<Booking> newest(PartnerSystem partner) {
        return book.newest(partner.id(), BOOKINGS_MAX).stream()
                .map(this::byNow)
                .filter(booking -> booking.state() != BookingState.NEW)
                .toList();
    }

    public Optional<Fulfilment.Shown> shown(Booking booking) {
        return switch (booking.state()) {
            case CONFIRMED, STARTED -> fulfilment(booking).shown(booking);
            case NEW, PENDING, FINISHED, CANCELLED, EXPIRED -> Optional.empty();
        };
    }

    /// A sale that was made while its answer was lost is a sale, also after its time.
    private Booking byNow(Booking booking) {
        var now = clock.instant();
        if (!booking.isOver(now)) {
            return booking;
        }
        if (booking.state() == BookingState.PENDING && fulfilment(booking).isSold(booking)) {
            return moved(booking, booking.confirmed(now), Optional.of(JournalEntry.fare(booking, now)));
        }
        return moved(
                booking,
                booking.in(BookingState.EXPIRED, LegState.CANCELLED, booking.validUntil(), now),
                Optional.empty());
    }

    private Fulfilment fulfilment(Booking booking) {
        return booking.sample() ? samples : office;
    }

    /// The next state, or whatever somebody else has made of it meanwhile.
    private Booking moved(Booking from, Booking to, Optional<JournalEntry> entry) {
        return book.move(from, to, entry)
                ? to
                : book.find(from.partner(), from.id()).orElseThrow();
    }

    public Outcome keep(PartnerSystem partner, UUID id) {
        return with(partner, id, booking -> {
            if (booking.state() != BookingState.NEW) {
                return booking.state() == BookingState.EXPIRED ? gone() : new Outcome.Now(booking);
            }
            return switch (fulfilment(booking).keep(booking)) {
                case Fulfilment.Kept.Until(var time) ->
                    new Outcome.Now(moved(
                            booking,
                            booking.in(BookingState.PENDING, LegState.NOT_STARTED, time, clock.instant()),
                            Optional.empty()));
                case Fulfilment.Kept.Not(var why) -> Outcome.refused(Why.TAKEN, why);
            };
        });
    }

    public Outcome commit(PartnerSystem partner, UUID id) {
        return with(partner, id, booking -> {
            if (booking.state() == BookingState.EXPIRED) {
                return gone();
            }
            if (booking.state() != BookingState.PENDING) {
                return notNow(booking, "is not PENDING");
            }
            return switch (fulfilment(booking).sell(booking)) {
                case Fulfilment.Sold.Yes _ -> {
                    var now = clock.instant();
                    yield new Outcome.Now(
                            moved(booking, booking.confirmed(now), Optional.of(JournalEntry.fare(booking, now))));
                }
                case Fulfilment.Sold.No(var why) -> Outcome.refused(Why.TAKEN, why);
            };
        });
    }

    public Outcome cancel(PartnerSystem partner, UUID id) {
        return with(partner, id, booking -> {
            if (booking.state() == BookingState.CANCELLED) {
                return new Outcome.Now(booking);
            }
            if (booking.state() == BookingState.EXPIRED) {
                return gone();
            }
            return booking.state().isOpen() ? released(booking) : takenBack(booking);
        });
    }

    private Outcome released(Booking booking) {
        if (booking.state() == BookingState.PENDING) {
            fulfilment(booking).release(booking);
        }
        return new Outcome.Now(moved(booking, booking.cancelled(clock.instant()), Optional.empty()));
    }

    private Outcome takenBack(Booking booking) {
        if (!booking.state().isSold()) {
            return notNow(booking, "was used already");
        }
        return switch (fulfilment(booking).takeBack(booking)) {
            case Fulfilment.TakenBack.Yes(var yen) -> {
                var now = clock.instant();
                var refund = JournalEntry.refund(booking, yen, now);
                yield new Outcome.Now(moved(booking, booking.cancelled(now), Optional.of(refund)));
            }
            case Fulfilment.TakenBack.No(var why) -> Outcome.refused(Why.NOT_NOW, why);
        };
    }

    /// The traveller sets out or has arrived, as the partner says. The ticket itself is checked on board.
    public Outcome travel(PartnerSystem partner, UUID id, LegState next) {
        return with(partner, id, booking -> {
            if (booking.leg() == next) {
                return new Outcome.Now(booking);
            }
            var sold = booking.state() == BookingState.CONFIRMED || booking.state() == BookingState.STARTED;
            if (!sold || booking.leg().compareTo(next) > 0) {
                return notNow(booking, "has its leg " + booking.leg());
            }
            var state = switch (next) {
                case IN_USE -> BookingState.STARTED;
                case FINISHED -> BookingState.FINISHED;
                case NOT_STARTED, PREPARING, CANCELLED -> booking.state();
            };
            return new Outcome.Now(
                    moved(booking, booking.in(state, next, booking.validUntil(), clock.instant()), Optional.empty()));
        });
    }

    private interface Step {
        Outcome of(Booking booking);
    }

    private Outcome with(PartnerSystem partner, UUID id, Step step) {
        return find(partner, id)
                .map(step::of)
                .orElseGet(() -> Outcome.refused(Why.UNKNOWN, "there is no such booking; ask for offers first"));
    }

    private static Outcome gone() {
        return Outcome.refused(Why.GONE, "its time is over; ask for new offers");
    }

    private static Outcome notNow(Booking booking, String why) {
        return Outcome.refused(Why.NOT_NOW, "the booking is " + booking.state() + " and " + why);
    }
}
