package jp.miyamichi.planner.otp;

import java.time.ZonedDateTime;
import java.util.Optional;
import jp.miyamichi.planner.Leg;
import org.opentripplanner.ext.flex.FlexibleTransitLeg;
import org.opentripplanner.transit.model.organization.ContactInfo;
import org.opentripplanner.transit.model.timetable.booking.BookingInfo;

/// When and how an on-demand ride is booked, after the feed's booking rules.
final class Bookings {

    private Bookings() {}

    static Leg.BookingRule of(FlexibleTransitLeg leg) {
        var rule = Optional.ofNullable(leg.pickupBookingInfo());
        var contact = rule.map(BookingInfo::getContactInfo);
        return new Leg.BookingRule(
                rule.flatMap(BookingInfo::getMinimumBookingNotice),
                rule.flatMap(info -> latest(info, leg.startTime())),
                contact.map(ContactInfo::getPhoneNumber),
                contact.map(ContactInfo::getBookingUrl).or(() -> contact.map(ContactInfo::getInfoUrl)),
                rule.map(BookingInfo::getMessage));
    }

    /// The last moment: so many minutes before the ride, or a clock time on the ride's day or days before.
    private static Optional<ZonedDateTime> latest(BookingInfo info, ZonedDateTime ride) {
        return info.getMinimumBookingNotice()
                .map(ride::minus)
                .or(() -> Optional.ofNullable(info.getLatestBookingTime())
                        .map(time -> ride.minusDays(time.getDaysPrior()).with(time.getTime())));
    }
}
