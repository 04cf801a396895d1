package jp.miyamichi.ticketing.order;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.product.Product;
import jp.miyamichi.ticketing.product.Validity;

/// When and where the ticket of a line is good.
///
/// @param until first moment it no longer is
public record Grant(
        List<String> areas, Instant from, Instant until, OptionalInt minutesFromFirstUse, OptionalInt rides) {

    public Grant {
        areas = List.copyOf(areas);
    }

    /// By the product's validity from `day` on, and never longer than six months after it was sold.
    public static Grant of(Product product, LocalDate day, Instant soldAt, ServiceDays days) {
        var soldOn = days.of(soldAt);
        var last = soldOn.plusMonths(Validity.MONTHS_MAX);
        var validity = product.validity();
        var end = switch (validity.kind()) {
            case SERVICE_DAY -> day.plusDays(1);
            case MONTHS -> day.plusMonths(validity.amount());
            case HOURS, USES -> last;
        };
        return new Grant(
                product.terms().areas(),
                start(day, days),
                start(end.isAfter(last) && validity.kind() != Validity.Kind.SERVICE_DAY ? last : end, days),
                validity.kind() == Validity.Kind.HOURS
                        ? OptionalInt.of(
                                (int) Duration.ofHours(validity.amount()).toMinutes())
                        : OptionalInt.empty(),
                validity.kind() == Validity.Kind.USES ? OptionalInt.of(validity.amount()) : OptionalInt.empty());
    }

    private static Instant start(LocalDate day, ServiceDays days) {
        return day.atTime(days.serviceDayStartsAt()).atZone(days.timeZone()).toInstant();
    }
}
