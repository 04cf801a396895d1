package jp.miyamichi.service.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.dispatch.FleetNews;
import jp.miyamichi.dispatch.Outlook;
import jp.miyamichi.dispatch.booking.Act;
import jp.miyamichi.dispatch.booking.Actor;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingAnswer;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.Command;
import jp.miyamichi.dispatch.booking.Promise;
import jp.miyamichi.dispatch.booking.RideAnswer;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.booking.Spot;
import jp.miyamichi.dispatch.engine.FleetEvent;
import jp.miyamichi.dispatch.engine.RideId;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.riding.RideOffice;
import jp.miyamichi.service.wording.Language;
import jp.miyamichi.service.wording.RideWords;

/// Rides by our own dispatch.
public final class DispatchRides implements Rides {

    private static final Answer NOT_HERE =
            new Answer.Refused("この乗りものは、ここでは予約できません。電話で予約してください。", "This cannot be booked here. Book it by telephone.");
    private static final Answer TOO_EARLY = new Answer.Refused(
            "乗り継ぎに間に合うお迎えがありません。次の便をお選びください。",
            "No vehicle comes in time for the connection. Choose a later departure.");
    private static final Answer NOT_KEPT =
            new Answer.Refused("お迎えをお待たせできません。別の便をさがします。", "The vehicle cannot wait. Another one is looked for.");
    private static final Answer NOWHERE =
            new Answer.Refused("乗る場所と降りる場所が同じです。別の場所をお選びください。", "The ride ends where it begins. Choose another place.");

    /// A promise is kept until it is carried out, which nobody waits for here.
    private static final Duration KEPT = Duration.ofDays(1);

    private final Supplier<RideOffice> office;

    public DispatchRides(Supplier<RideOffice> office) {
        this.office = office;
    }

    @Override
    public Answer quote(Wish wish) {
        var here = office.get();
        return ask(here, wish, (area, request) -> here.desk().quote(area, request));
    }

    @Override
    public Answer offer(Wish wish) {
        var here = office.get();
        return ask(
                here,
                wish,
                (area, request) -> here.desk().request(area, request).getFirst());
    }

    @FunctionalInterface
    private interface Question {
        RideAnswer ask(ServiceArea area, BookingRequest request);
    }

    private static Answer ask(RideOffice here, Wish wish, Question question) {
        if (wish.from().at().equals(wish.to().at())) {
            return NOWHERE;
        }
        return here.find(wish.service())
                .map(RideOffice::area)
                .map(area -> best(question.ask(area, request(here, wish)), wish))
                .orElse(NOT_HERE);
    }

    private static BookingRequest request(RideOffice office, Wish wish) {
        var traveller = office.travellers().of(wish.traveller());
        return BookingRequest.of(
                traveller.rider(),
                traveller.household(),
                new Spot(wish.from().name(), wish.from().at()),
                new Spot(wish.to().name(), wish.to().at()),
                wish.when(),
                party(wish.party()));
    }

    /// Dispatch counts whoever stays in a wheelchair by themselves.
    private static jp.miyamichi.dispatch.booking.Party party(Party party) {
        return new jp.miyamichi.dispatch.booking.Party(
                Math.max(0, party.adults() - party.wheelchairs()),
                party.children() - Math.max(0, party.wheelchairs() - party.adults()),
                party.infants(),
                party.wheelchairs(),
                0);
    }

    private static Answer best(RideAnswer answer, Wish wish) {
        return switch (answer) {
            case RideAnswer.Offers(var offers) ->
                offers.stream()
                        .filter(offer -> wish.notBefore()
                                .map(there -> !offer.promise().pickupFrom().isBefore(there))
                                .orElse(true))
                        .findFirst()
                        .<Answer>map(offer ->
                                new Answer.Promised(offer.id().value(), promise(offer.promise()), offer.validUntil()))
                        .orElse(TOO_EARLY);
            case RideAnswer.NoOffer(var reason, var _, var _) ->
                new Answer.Refused(RideWords.of(reason, Language.JA), RideWords.of(reason, Language.EN));
        };
    }

    private static RidePromise promise(Promise promise) {
        return new RidePromise(promise.pickupFrom(), promise.pickupTo(), promise.arriveBy(), promise.priceYen());
    }

    @Override
    public Answer hold(UUID command, PersonId traveller, String service, UUID offer) {
        var here = office.get();
        return answer(here.desk().hold(command(command, traveller), area(here, service), ids(offer)));
    }

    @Override
    public Answer confirm(UUID command, PersonId traveller, String service, UUID booking) {
        return answer(act(command, traveller, service, booking, Act.CONFIRM));
    }

    private BookingAnswer act(UUID command, PersonId traveller, String service, UUID booking, Act act) {
        var here = office.get();
        return here.desk().act(command(command, traveller), area(here, service), ids(booking), act, Actor.RIDER);
    }

    @Override
    public Answer late(String service, UUID booking, Instant there) {
        var here = office.get();
        var id = new BookingId(booking);
        if (there.isAfter(promise(here, id).map(Promise::pickupFrom).orElse(Instant.MAX))) {
            here.desk()
                    .reportIfKept(area(here, service), new FleetEvent.RiderLate(new RideId(id.toString()), there))
                    .ifPresent(news -> tellOthers(here, service, news));
        }
        return here.book()
                .find(id)
                .filter(ride -> ride.state().isPromised()
                        && !ride.promise().pickupFrom().isBefore(there))
                .map(ride -> promised(ride, ride.promise().arriveBy().plus(KEPT)))
                .orElse(NOT_KEPT);
    }

    private static Optional<Promise> promise(RideOffice office, BookingId ride) {
        return office.book().find(ride).map(Booking::promise);
    }

    /// Whoever asked tells their own traveller.
    private static void tellOthers(RideOffice office, String service, FleetNews news) {
        var others = new FleetNews(news.notices(), List.of(), news.lost());
        if (!others.isEmpty()) {
            office.news().changed(area(office, service), others);
        }
    }

    @Override
    public Optional<Fate> fate(UUID booking) {
        return new RideFates(office.get().book()).of(booking);
    }

    @Override
    public Optional<Instant> arrival(UUID booking) {
        var here = office.get();
        return here.book()
                .find(new BookingId(booking))
                .filter(ride -> ride.state().isPromised())
                .map(ride -> here.outlook(List.of(ride)).get(ride.id()))
                .map(Outlook::arrival);
    }

    @Override
    public Optional<String> cancel(UUID command, PersonId traveller, String service, UUID booking) {
        if (!stands(booking)) {
            return Optional.empty();
        }
        return act(command, traveller, service, booking, Act.CANCEL) instanceof BookingAnswer.Refused(var why)
                        && stands(booking)
                ? Optional.of(why)
                : Optional.empty();
    }

    private boolean stands(UUID booking) {
        return office.get()
                .book()
                .find(new BookingId(booking))
                .filter(found -> found.state().isOpen())
                .isPresent();
    }

    private static Command command(UUID id, PersonId traveller) {
        return new Command(id, "person:" + traveller);
    }

    private static ServiceArea area(RideOffice office, String service) {
        return office.find(service)
                .map(RideOffice::area)
                .orElseThrow(() -> new IllegalStateException("no service " + service + " is dispatched here any more"));
    }

    private static List<BookingId> ids(UUID booking) {
        return List.of(new BookingId(booking));
    }

    private static Answer answer(BookingAnswer answer) {
        return switch (answer) {
            case BookingAnswer.Held(var bookings, var until) -> promised(bookings.getFirst(), until);
            case BookingAnswer.Done(var bookings) ->
                promised(
                        bookings.getFirst(),
                        bookings.getFirst().promise().arriveBy().plus(KEPT));
            case BookingAnswer.Gone _ -> new Answer.Refused(RideWords.gone(Language.JA), RideWords.gone(Language.EN));
            case BookingAnswer.Refused(var why) -> new Answer.Refused(why, why);
        };
    }

    private static Answer promised(Booking booking, Instant until) {
        return new Answer.Promised(booking.id().value(), promise(booking.promise()), until);
    }
}
