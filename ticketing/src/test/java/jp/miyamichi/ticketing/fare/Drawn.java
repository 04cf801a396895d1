package jp.miyamichi.ticketing.fare;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import jp.miyamichi.ticketing.Yen;

/// Rides and fares drawn as text. A ride is `MODE FARE BOARDED-ALIGHTED[/SCHEDULED] [outside]`; the fare is yen, or the
/// stops `FROM>TO` for the table, or `-` for the flat fare. A ride may begin with its date, else it is 24 November
/// 2026.
public final class Drawn {

    public static final Fares UTSUNOMIYA = Fares.read(RuleFolder.ofRegion("utsunomiya"));

    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private Drawn() {}

    public static List<Ride> rides(String... drawn) {
        return Arrays.stream(drawn).map(Drawn::ride).toList();
    }

    public static Ride ride(String drawn) {
        var words = drawn.split(" ");
        if (Character.isDigit(words[0].charAt(0))) {
            return ride(LocalDate.parse(words[0]), Arrays.copyOfRange(words, 1, words.length));
        }
        return ride(DAY, words);
    }

    private static Ride ride(LocalDate day, String[] words) {
        var mode = Arrays.stream(Mode.values())
                .filter(m -> m.toString().equals(words[0]))
                .findFirst()
                .orElseThrow();
        var fare = words[1];
        var stops = fare.contains(">") ? fare.split(">") : new String[] {"A", "B"};
        var times = words[2].split("[-/]");
        return new Ride(
                mode,
                stops[0],
                stops[1],
                at(day, times[0]),
                at(day, times[1]),
                times.length > 2 ? Optional.of(at(day, times[2])) : Optional.empty(),
                fare.matches("\\d+") ? Optional.of(Yen.of(Long.parseLong(fare))) : Optional.empty(),
                words.length < 4);
    }

    public static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.ofHours(9));
    }

    static Purse points(long points) {
        return new Purse(Yen.of(points), Optional.empty(), Yen.ZERO, OptionalInt.empty());
    }

    static Purse welfare(long welfare) {
        return new Purse(Yen.ZERO, Optional.empty(), Yen.of(welfare), OptionalInt.empty());
    }

    static FareAnswer.Priced priced(Rider rider, Medium medium, Purse purse, String... rides) {
        return (FareAnswer.Priced) UTSUNOMIYA.price(new FareRequest(rider, medium, purse, rides(rides)));
    }

    static String fares(Rider rider, Medium medium, String... rides) {
        return fares(rider, medium, Purse.EMPTY, rides);
    }

    static String fares(Rider rider, Medium medium, Purse purse, String... rides) {
        return priced(rider, medium, purse, rides).rides().stream()
                .map(Drawn::draw)
                .collect(Collectors.joining(", "));
    }

    /// `BASE -cap CAP -transfer OFF -welfare POINTS -points POINTS = PAID ~`, leaving out what is zero; `~` is
    /// estimated.
    static String draw(RideFare fare) {
        return fare.base().amount()
                + off("cap", fare.capOff())
                + off("transfer", fare.transferOff())
                + off("welfare", fare.welfarePoints())
                + off("points", fare.points())
                + " = "
                + fare.paid().amount()
                + (fare.estimated() ? " ~" : "");
    }

    private static String off(String name, Yen yen) {
        return yen.isZero() ? "" : " -" + name + " " + yen.amount();
    }
}
