package jp.miyamichi.service.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Ride;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.order.QuoteAnswer;
import jp.miyamichi.ticketing.order.Wish;
import jp.miyamichi.ticketing.product.Product;
import jp.miyamichi.ticketing.product.Validity;

/// Finds out what must be ordered for a journey, and which leg is made on what.
final class Shopping {

    private final TicketOffice office;
    private final Party party;
    private final List<Wish> now = new ArrayList<>();
    private final List<Wish> onBoard = new ArrayList<>();

    Shopping(TicketOffice office, Party party) {
        this.office = office;
        this.party = party;
    }

    /// @param legs with their fares, in the order of `found`
    PriceAnswer shop(Choice choice, List<LegCheck.Found> found, List<JourneyLeg> legs, List<Advice> advice) {
        var paid = new ArrayList<>(legs);
        for (var id : choice.tickets()) {
            var product = office.catalogue().find(id);
            if (product.isEmpty()) {
                return new PriceAnswer.NotSold("there is no product " + id);
            }
            var day = useTicket(product.get(), found, paid);
            if (day.isEmpty()) {
                return new PriceAnswer.NotSold(id + " covers no leg of this journey that is still to be paid");
            }
            want(now, product.get(), day.get());
        }
        for (var i = 0; i < paid.size(); i++) {
            if (paid.get(i).isRide() && paid.get(i).paid() == JourneyLeg.Paid.ON_BOARD) {
                payRide(choice, found.get(i), paid, i);
            }
        }
        return quoted(paid, choice.stays(), advice);
    }

    /// Puts every leg the ticket covers on it. Answers the day of the first.
    private Optional<LocalDate> useTicket(Product product, List<LegCheck.Found> found, List<JourneyLeg> legs) {
        var first = Optional.<LocalDate>empty();
        for (var i = 0; i < found.size(); i++) {
            var ride = ride(found.get(i));
            if (ride.isPresent() && legs.get(i).paid() == JourneyLeg.Paid.ON_BOARD && product.covers(ride.get())) {
                legs.set(i, legs.get(i).paid(JourneyLeg.Paid.TICKET, Optional.of(product.id())));
                first = first.or(() -> Optional.of(office.days().of(ride.get().boardedAt())));
            }
        }
        return first;
    }

    /// A booked ride is always ordered: so the driver knows what to take, and the books who owes it.
    private void payRide(Choice choice, LegCheck.Found found, List<JourneyLeg> legs, int index) {
        var ride = ride(found).orElseThrow();
        var single = office.catalogue().products().stream()
                .filter(product -> product.validity().kind() == Validity.Kind.USES
                        && product.validity().amount() == 1
                        && product.covers(ride))
                .findFirst();
        if (single.isEmpty()) {
            return;
        }
        var day = office.days().of(ride.boardedAt());
        var inVehicle = choice.ridesOnBoard() && single.get().terms().payOnBoard();
        want(inVehicle ? onBoard : now, single.get(), day);
        var how = inVehicle ? JourneyLeg.Paid.ON_BOARD : JourneyLeg.Paid.TICKET;
        legs.set(index, legs.get(index).paid(how, Optional.of(single.get().id())));
    }

    private static Optional<Ride> ride(LegCheck.Found found) {
        return LegFares.ride(found, Rider.ADULT);
    }

    private void want(List<Wish> wishes, Product product, LocalDate day) {
        for (var rider : List.of(Rider.ADULT, Rider.CHILD)) {
            if (party.paying(rider) > 0) {
                wishes.add(new Wish(product.id(), rider, day, party.paying(rider), Optional.empty(), Optional.empty()));
            }
        }
    }

    /// The prices are written into the wishes, so that a change before they are ordered is noticed.
    private PriceAnswer quoted(List<JourneyLeg> legs, List<Stay> stays, List<Advice> advice) {
        var counter = office.counter();
        var wishes = Stream.of(now, onBoard).map(counter::quote).toList();
        for (var answer : wishes) {
            if (answer instanceof QuoteAnswer.NotSold(var _, var why)) {
                return new PriceAnswer.NotSold(why);
            }
        }
        var nowPriced = priced(wishes.get(0));
        var onBoardPriced = priced(wishes.get(1));
        var purchase = new Purchase(nowPriced, onBoardPriced, sum(nowPriced), sum(onBoardPriced));
        return new PriceAnswer.Priced(new Content(party, legs, stays, purchase, advice));
    }

    private static List<Wish> priced(QuoteAnswer answer) {
        if (!(answer instanceof QuoteAnswer.Quoted(var quote))) {
            throw new IllegalStateException("nobody named a price that could have changed");
        }
        return quote.lines().stream()
                .map(line -> new Wish(
                        line.wish().product(),
                        line.wish().rider(),
                        line.wish().day(),
                        line.wish().persons(),
                        Optional.of(line.yen()),
                        Optional.empty()))
                .toList();
    }

    private static long sum(List<Wish> wishes) {
        return Yen.sum(wishes.stream().flatMap(wish -> wish.quoted().stream())).amount();
    }
}
