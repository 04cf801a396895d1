package jp.miyamichi.service.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.riding.RideOffice;
import jp.miyamichi.service.wording.Language;
import jp.miyamichi.service.wording.RideWords;

/// Rides by our own dispatch.
public final class DispatchRides implements Rides {

    private static final String NOT_HERE = "この乗りものは、ここでは予約できません。電話で予約してください。";
    private static final String GONE = "たった今、ほかの方の予約が入りました。もう一度お申し込みください。";
    private static final String TOO_EARLY = "乗り継ぎに間に合うお迎えがありません。次の便をお選びください。";

    private final Supplier<RideOffice> office;

    public DispatchRides(Supplier<RideOffice> office) {
        this.office = office;
    }

    @Override
    public Answer offer(Wish wish) {
        var here = office.get();
        return here.find(wish.service())
                .map(service -> {
                    var answer = here.desk().request(RideOffice.area(service), request(here, wish));
                    return best(answer.getFirst(), wish);
                })
                .orElseGet(() -> new Answer.Refused(NOT_HERE));
    }

    private static BookingRequest request(RideOffice office, Wish wish) {
        var traveller = office.travellers().of(wish.traveller());
        var party = wish.party();
        return BookingRequest.of(
                traveller.rider(),
                traveller.household(),
                new Spot(wish.from().name(), wish.from().at()),
                new Spot(wish.to().name(), wish.to().at()),
                wish.when(),
                new jp.miyamichi.dispatch.booking.Party(
                        Math.max(0, party.adults() - party.wheelchairs()),
                        party.children() - Math.max(0, party.wheelchairs() - party.adults()),
                        party.infants(),
                        party.wheelchairs(),
                        0));
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
                        .orElseGet(() -> new Answer.Refused(TOO_EARLY));
            case RideAnswer.NoOffer(var reason, var _, var _) -> new Answer.Refused(RideWords.of(reason, Language.JA));
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
                        bookings.getFirst().promise().arriveBy().plus(Duration.ofDays(1)));
            case BookingAnswer.Gone _ -> new Answer.Refused(GONE);
            case BookingAnswer.Refused(var why) -> new Answer.Refused(why);
        };
    }

    private static Answer promised(Booking booking, Instant until) {
        return new Answer.Promised(booking.id().value(), promise(booking.promise()), until);
    }
}
