package jp.miyamichi.ticketing.tariff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.FareAnswer;
import jp.miyamichi.ticketing.fare.FareRequest;
import jp.miyamichi.ticketing.fare.Purse;
import jp.miyamichi.ticketing.fare.Ride;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.product.Offer;
import jp.miyamichi.ticketing.product.Product;

/// What a change would do, before anybody approves it: sample journeys and prices on its first day, with and without
/// it.
public final class DryRun {

    private DryRun() {}

    /// One thing somebody pays.
    ///
    /// @param before empty where it could not be bought, or no fare was known
    public record Line(String what, Rider rider, OptionalLong before, OptionalLong after) {

        public boolean changes() {
            return !before.equals(after);
        }
    }

    /// Every line that is looked at, changed or not: the products of the catalogue, then the sample journeys.
    public static List<Line> of(Tariff now, Tariff then, Change change, List<SampleJourney> samples) {
        var lines = new ArrayList<Line>();
        for (var product : now.catalogue().products()) {
            for (var rider : Rider.values()) {
                var before = price(now, product.id(), rider, change.from());
                var after = price(then, product.id(), rider, change.from());
                if (before.isPresent() || after.isPresent()) {
                    lines.add(new Line(product.id(), rider, before, after));
                }
            }
        }
        for (var sample : samples) {
            lines.add(new Line(
                    sample.name(),
                    sample.rider(),
                    fare(now, sample, change.from()),
                    fare(then, sample, change.from())));
        }
        return lines;
    }

    private static OptionalLong price(Tariff tariff, String product, Rider rider, LocalDate day) {
        Optional<Product> found = tariff.catalogue().find(product);
        return switch (found.orElseThrow().offer(rider, day)) {
            case Offer.ForSale(var yen) -> OptionalLong.of(yen.amount());
            case Offer.SandboxOnly(var yen, var _) -> OptionalLong.of(yen.amount());
            case Offer.NotForSale _ -> OptionalLong.empty();
        };
    }

    private static OptionalLong fare(Tariff tariff, SampleJourney sample, LocalDate day) {
        var request = new FareRequest(
                sample.rider(),
                sample.medium(),
                Purse.EMPTY,
                rides(sample, tariff.fares().days(), day));
        return tariff.fares().price(request) instanceof FareAnswer.Priced priced
                ? OptionalLong.of(priced.total().amount())
                : OptionalLong.empty();
    }

    /// From ten o'clock, each ride twenty minutes long, ten minutes between two.
    private static List<Ride> rides(SampleJourney sample, ServiceDays days, LocalDate day) {
        Instant at = day.atTime(10, 0).atZone(days.timeZone()).toInstant();
        var rides = new ArrayList<Ride>();
        for (var ride : sample.rides()) {
            var end = at.plus(Duration.ofMinutes(20));
            rides.add(new Ride(
                    ride.mode(),
                    ride.from(),
                    ride.to(),
                    at,
                    end,
                    Optional.empty(),
                    ride.baseYen().map(Yen::of),
                    true));
            at = end.plus(Duration.ofMinutes(10));
        }
        return rides;
    }
}
