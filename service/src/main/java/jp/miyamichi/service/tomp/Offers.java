package jp.miyamichi.service.tomp;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.access.PartnerSystem;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.product.Coverage;
import jp.miyamichi.ticketing.product.Offer;
import jp.miyamichi.ticketing.product.Product;

/// Finds passes that are good from one place to another.
public final class Offers {

    /// As far as people walk to a stop.
    private static final double WALK_METERS_MAX = 1_000;

    /// How long an offer may be booked.
    private static final Duration VALID = Duration.ofMinutes(15);

    private final Supplier<TicketOffice> office;
    private final Supplier<List<Station>> stations;
    private final Supplier<UUID> ids;

    public Offers(Supplier<TicketOffice> office, Supplier<List<Station>> stations, Supplier<UUID> ids) {
        this.office = office;
        this.stations = stations;
        this.ids = ids;
    }

    public List<Station> stations() {
        return stations.get();
    }

    /// Products that partners may be offered at all: anyone may buy them, and grown-ups can on that day.
    public List<Product> products(PartnerSystem partner) {
        var today = office.get().today();
        return office.get().catalogue().products().stream()
                .filter(product -> price(product, today, partner).isPresent())
                .toList();
    }

    public Optional<Yen> priceToday(Product product, PartnerSystem partner) {
        return price(product, office.get().today(), partner);
    }

    private Optional<Yen> price(Product product, LocalDate day, PartnerSystem partner) {
        if (product.terms().eligibility().isPresent()) {
            return Optional.empty();
        }
        var practice = partner.sandbox() || office.get().payments().isPractice();
        return switch (product.offer(Rider.ADULT, day)) {
            case Offer.ForSale(var yen) -> Optional.of(yen);
            case Offer.SandboxOnly(var yen, var _) -> practice ? Optional.of(yen) : Optional.empty();
            case Offer.NotForSale _ -> Optional.empty();
        };
    }

    List<Booking> find(PartnerSystem partner, Question question, Instant now) {
        var day = office.get().days().of(question.departAt());
        if (day.isBefore(office.get().today())) {
            return List.of();
        }
        return office.get().catalogue().products().stream()
                .filter(product ->
                        question.assetTypes().isEmpty() || question.assetTypes().contains(product.id()))
                .filter(product -> goesThere(product, question))
                .flatMap(product ->
                        price(product, day, partner)
                                .map(yen -> booking(partner, product, question, day, yen, now))
                                .stream())
                .toList();
    }

    private Booking booking(
            PartnerSystem partner, Product product, Question question, LocalDate day, Yen yen, Instant now) {
        var wanted = new Booking.Wanted(
                product.id(),
                day,
                question.persons(),
                new Yen(Math.multiplyExact(yen.amount(), question.persons())),
                question.from(),
                question.to(),
                question.departAt());
        return new Booking(
                ids.get(),
                partner.id(),
                partner.sandbox(),
                wanted,
                BookingState.NEW,
                LegState.NOT_STARTED,
                now.plus(VALID),
                now);
    }

    private boolean goesThere(Product product, Question question) {
        return product.covers().stream()
                .anyMatch(cover -> reaches(cover, question.from().at())
                        && question.to().map(to -> reaches(cover, to.at())).orElse(true));
    }

    private boolean reaches(Coverage cover, LatLon at) {
        return stations().stream()
                .filter(station -> station.mode() == cover.mode())
                .filter(station -> cover.stops().isEmpty()
                        || cover.stops().contains(station.names().ja()))
                .anyMatch(station -> station.at().metersTo(at) <= WALK_METERS_MAX);
    }
}
