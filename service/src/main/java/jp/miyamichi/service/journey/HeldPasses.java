package jp.miyamichi.service.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.fare.Ride;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.order.Order;
import jp.miyamichi.ticketing.order.OrderId;
import jp.miyamichi.ticketing.order.OrderLine;
import jp.miyamichi.ticketing.product.Product;
import jp.miyamichi.ticketing.product.Validity;
import jp.miyamichi.ticketing.ticket.Ticket;

/// Day passes a traveller holds already: what they cover is not sold again.
record HeldPasses(TicketOffice office, List<Held> passes) {

    /// One pass, good for its persons on its day.
    record Held(Product product, Rider rider, int persons, LocalDate day) {}

    HeldPasses {
        passes = List.copyOf(passes);
    }

    /// Empty where one of them is somebody else's, is no day pass, or has ended.
    static Optional<HeldPasses> of(TicketOffice office, Optional<PersonId> traveller, List<UUID> tickets) {
        var passes = new ArrayList<Held>();
        for (var ticket : tickets) {
            var pass = traveller.flatMap(holder -> find(office, "person:" + holder, ticket));
            if (pass.isEmpty()) {
                return Optional.empty();
            }
            passes.add(pass.get());
        }
        return Optional.of(new HeldPasses(office, passes));
    }

    private static Optional<Held> find(TicketOffice office, String holder, UUID id) {
        var ticket = office.tickets().find(id).filter(each -> each.state() == Ticket.State.LIVE);
        return ticket.flatMap(office.tickets()::orderOf)
                .flatMap(order -> office.orders().find(new OrderId(order)))
                .filter(order -> order.actor().equals(holder))
                .flatMap(order -> line(order, ticket.orElseThrow()))
                .flatMap(line -> office.catalogue()
                        .find(line.product())
                        .filter(product -> product.validity().kind() == Validity.Kind.SERVICE_DAY)
                        .map(product -> new Held(product, line.rider(), line.persons(), line.day())));
    }

    private static Optional<OrderLine> line(Order order, Ticket ticket) {
        return order.lines().stream()
                .filter(line -> line.id().equals(ticket.orderLine()))
                .findFirst();
    }

    /// Puts every leg on a pass which the whole party may ride on it.
    List<JourneyLeg> onto(List<LegCheck.Found> found, List<JourneyLeg> legs, Party party) {
        var paid = new ArrayList<>(legs);
        for (var i = 0; i < found.size(); i++) {
            var ride = LegFares.ride(found.get(i), Rider.ADULT);
            var product = ride.flatMap(each -> covering(each, party));
            if (product.isPresent()) {
                paid.set(i, legs.get(i).paid(JourneyLeg.Paid.TICKET, product));
            }
        }
        return paid;
    }

    private Optional<String> covering(Ride ride, Party party) {
        var day = office.days().of(ride.boardedAt());
        return passes.stream()
                .filter(pass -> pass.day().equals(day) && pass.product().covers(ride))
                .map(Held::product)
                .filter(product -> isForAll(product, day, party))
                .map(Product::id)
                .findFirst();
    }

    private boolean isForAll(Product product, LocalDate day, Party party) {
        return List.of(Rider.ADULT, Rider.CHILD).stream()
                .allMatch(rider -> party.paying(rider)
                        <= passes.stream()
                                .filter(pass -> pass.product().equals(product)
                                        && pass.day().equals(day)
                                        && pass.rider() == rider)
                                .mapToInt(Held::persons)
                                .sum());
    }
}
