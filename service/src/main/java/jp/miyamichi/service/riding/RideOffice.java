package jp.miyamichi.service.riding;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.miyamichi.dispatch.AreaElsewhereException;
import jp.miyamichi.dispatch.DispatchDesk;
import jp.miyamichi.dispatch.FleetNews;
import jp.miyamichi.dispatch.Outlook;
import jp.miyamichi.dispatch.RuleBook;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingBook;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.DriverBook;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.booking.Spot;
import jp.miyamichi.dispatch.engine.FleetEvent;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.service.cluster.ClusterDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything a ride needs, in one hand.
///
/// @param services that are dispatched here
/// @param told what the region tells of its services, dispatched here or not
/// @param desk of whichever node owns the area
/// @param book what is true
/// @param rules that took effect beside the services' files
/// @param news is told what riders must be told
/// @param places finds a place by its id or name
public record RideOffice(
        List<RideService> services,
        List<OnDemandService> told,
        ClusterDesk desk,
        BookingBook book,
        DriverBook drivers,
        RuleBook rules,
        Travellers travellers,
        RideNews news,
        Function<String, Optional<Spot>> places,
        InstantSource clock,
        ZoneId zone) {

    private static final Logger LOG = LoggerFactory.getLogger(RideOffice.class);

    public RideOffice {
        services = List.copyOf(services);
        told = List.copyOf(told);
    }

    public Optional<RideService> find(String service) {
        return services.stream().filter(offered -> offered.id().equals(service)).findFirst();
    }

    /// The place of that id or name: of a service, else of the region.
    public Optional<Spot> place(String idOrName) {
        return services.stream()
                .flatMap(service -> service.places().stream())
                .filter(place -> place.id().equals(idOrName))
                .findFirst()
                .map(place -> new Spot(place.name(), place.at()))
                .or(() -> places.apply(idOrName));
    }

    public Optional<OnDemandService> told(RideService service) {
        return told.stream().filter(each -> each.id().equals(service.id())).findFirst();
    }

    public static ServiceArea area(RideService service) {
        return DispatchDesk.area(service);
    }

    /// The service day it is now.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /// Takes in what happens to the fleet, and tells whose rides change by it.
    public FleetNews report(ServiceArea area, FleetEvent event) {
        var told = desk.report(area, event);
        if (!told.isEmpty()) {
            news.changed(area, told);
        }
        return told;
    }

    /// What is to be expected of rides, by their id. Left out where the owner of their area does not answer just now.
    public Map<BookingId, Outlook> outlook(List<Booking> rides) {
        return rides.stream()
                .filter(ride -> ride.state().isOpen())
                .collect(Collectors.groupingBy(Booking::area))
                .entrySet()
                .stream()
                .flatMap(area -> outlook(area.getKey(), area.getValue()).stream())
                .collect(Collectors.toMap(Outlook::booking, Function.identity()));
    }

    private List<Outlook> outlook(ServiceArea area, List<Booking> rides) {
        try {
            return desk.outlook(area, rides.stream().map(Booking::id).toList());
        } catch (AreaElsewhereException | IllegalArgumentException unknown) {
            // Also an area of a service that the region no longer has: its rides are shown as they were promised.
            LOG.debug("no outlook area={} cause={}", area, unknown.toString());
            return List.of();
        }
    }
}
