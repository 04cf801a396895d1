package jp.miyamichi.planner.otp.fast;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.opentripplanner.model.GenericLocation;
import org.opentripplanner.routing.api.request.RouteRequest;
import org.opentripplanner.utils.time.ServiceDateUtils;

/// Between where and when a request searches; OpenTripPlanner's own requests may leave that open.
///
/// @param zero the start of the day that Raptor counts its seconds from
record Frame(GenericLocation from, GenericLocation to, Instant time, ZonedDateTime zero) {

    static Frame of(RouteRequest request, ZoneId zone) {
        var time = requireNonNull(request.dateTime(), "a request has a time");
        return new Frame(
                requireNonNull(request.from(), "a request begins somewhere"),
                requireNonNull(request.to(), "a request ends somewhere"),
                time,
                ServiceDateUtils.asStartOfService(time, zone));
    }

    int seconds() {
        return (int) (time.getEpochSecond() - zero.toEpochSecond());
    }
}
