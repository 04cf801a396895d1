package jp.miyamichi.dispatch.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingState;
import jp.miyamichi.dispatch.booking.Party;
import jp.miyamichi.dispatch.booking.Promise;
import jp.miyamichi.dispatch.booking.Rider;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.booking.Spot;
import jp.miyamichi.region.LatLon;

/// A row of `dispatch.booking`, column by column.
record BookingRow(
        UUID id,
        String service,
        String zone,
        LocalDate serviceDay,
        String rider,
        String household,
        Rider.Standing standing,
        BookingState state,
        String vehicle,
        String fromName,
        double fromLat,
        double fromLon,
        String toName,
        double toLat,
        double toLon,
        int adults,
        int children,
        int infants,
        int wheelchairs,
        int luggage,
        Instant pickupFrom,
        Instant pickupTo,
        Instant arriveBy,
        int priceYen,
        UUID groupId,
        Optional<String> connection,
        Instant changedAt) {

    static BookingRow of(Booking booking) {
        var from = booking.from();
        var to = booking.to();
        var party = booking.party();
        var promise = booking.promise();
        return new BookingRow(
                booking.id().value(),
                booking.area().service(),
                booking.area().zone(),
                booking.day(),
                booking.rider().id(),
                booking.rider().household(),
                booking.rider().standing(),
                booking.state(),
                booking.vehicle(),
                from.name(),
                from.at().lat(),
                from.at().lon(),
                to.name(),
                to.at().lat(),
                to.at().lon(),
                party.adults(),
                party.children(),
                party.infants(),
                party.wheelchairs(),
                party.luggage(),
                promise.pickupFrom(),
                promise.pickupTo(),
                promise.arriveBy(),
                promise.priceYen(),
                booking.group(),
                booking.connection(),
                booking.changedAt());
    }

    Booking booking() {
        return new Booking(
                new BookingId(id),
                new ServiceArea(service, zone),
                serviceDay,
                new Rider(rider, household, standing),
                state,
                vehicle,
                new Spot(fromName, new LatLon(fromLat, fromLon)),
                new Spot(toName, new LatLon(toLat, toLon)),
                new Party(adults, children, infants, wheelchairs, luggage),
                new Promise(pickupFrom, pickupTo, arriveBy, priceYen),
                groupId,
                connection,
                changedAt);
    }
}
