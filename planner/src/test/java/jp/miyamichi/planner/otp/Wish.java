package jp.miyamichi.planner.otp;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Location;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.region.LatLon;

/// A visitor's wish as the page sends it, with what a test changes.
record Wish(
        Location from,
        Location to,
        Instant time,
        boolean arriveBy,
        Set<Mode> modes,
        int walkMinutesMax,
        int itinerariesMax,
        Optional<String> residentOf,
        Optional<String> page,
        boolean wheelchair,
        double pace) {

    static Wish from(Location from, Location to, Instant time) {
        return new Wish(
                from,
                to,
                time,
                false,
                EnumSet.of(Mode.WALK, Mode.TRAM, Mode.BUS, Mode.FLEX),
                20,
                5,
                Optional.empty(),
                Optional.empty(),
                false,
                ItineraryRequest.WALK_METERS_PER_SECOND);
    }

    static Location at(double lat, double lon) {
        return Location.of(new LatLon(lat, lon));
    }

    Wish arriving() {
        return new Wish(
                from, to, time, true, modes, walkMinutesMax, itinerariesMax, residentOf, page, wheelchair, pace);
    }

    Wish by(Mode first, Mode... others) {
        return new Wish(
                from,
                to,
                time,
                arriveBy,
                EnumSet.of(first, others),
                walkMinutesMax,
                itinerariesMax,
                residentOf,
                page,
                wheelchair,
                pace);
    }

    Wish walking(int minutes) {
        return new Wish(from, to, time, arriveBy, modes, minutes, itinerariesMax, residentOf, page, wheelchair, pace);
    }

    Wish atPace(double metersPerSecond) {
        return new Wish(
                from,
                to,
                time,
                arriveBy,
                modes,
                walkMinutesMax,
                itinerariesMax,
                residentOf,
                page,
                wheelchair,
                metersPerSecond);
    }

    Wish atMost(int itineraries) {
        return new Wish(
                from, to, time, arriveBy, modes, walkMinutesMax, itineraries, residentOf, page, wheelchair, pace);
    }

    Wish of(String district) {
        return new Wish(
                from,
                to,
                time,
                arriveBy,
                modes,
                walkMinutesMax,
                itinerariesMax,
                Optional.of(district),
                page,
                wheelchair,
                pace);
    }

    Wish page(Optional<String> cursor) {
        return new Wish(
                from, to, time, arriveBy, modes, walkMinutesMax, itinerariesMax, residentOf, cursor, wheelchair, pace);
    }

    Wish inWheelchair() {
        return new Wish(from, to, time, arriveBy, modes, walkMinutesMax, itinerariesMax, residentOf, page, true, pace);
    }

    ItineraryRequest request() {
        return in(Locale.JAPANESE);
    }

    ItineraryRequest in(Locale language) {
        return new ItineraryRequest(
                from,
                to,
                time,
                arriveBy,
                modes,
                wheelchair,
                pace,
                walkMinutesMax,
                itinerariesMax,
                residentOf,
                page,
                language);
    }
}
