package jp.miyamichi.dispatch.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.region.LatLon;
import org.junit.jupiter.api.Test;

/// What nodes tell one another comes across as it was.
class JsonTest {

    private static final Instant NINE = SampleBookings.NINE;

    private record Wishes(List<BookingRequest> wishes, List<BookingAnswer> answers, List<RideAnswer> rides) {}

    @Test
    void requestsAndAnswersComeAcrossAsTheyWere() {
        var said = new Wishes(
                List.of(
                        wish(new When.Now(), Optional.empty()),
                        wish(new When.DepartAt(NINE), Optional.of(new When.ArriveBy(NINE.plusSeconds(9_000)))),
                        wish(new When.ToCatch("lrt:1", NINE), Optional.of(new When.AfterArrival("lrt:2", NINE)))),
                List.of(
                        new BookingAnswer.Held(List.of(SampleBookings.booking(1, "ud-1")), NINE),
                        new BookingAnswer.Done(List.of()),
                        new BookingAnswer.Gone(List.of()),
                        new BookingAnswer.Refused("why")),
                List.of(new RideAnswer.NoOffer(
                        RideAnswer.Reason.NO_ROOM,
                        List.of(),
                        List.of(new RideAnswer.OtherPlace(new Spot("岡本駅", new LatLon(36.6, 139.9)), 120)))));
        assertThat(Json.read(Json.write(said), Wishes.class)).isEqualTo(said);
    }

    private static BookingRequest wish(When when, Optional<When> back) {
        return new BookingRequest(
                "r",
                "h",
                new Spot("", new LatLon(36.65, 139.9)),
                new Spot("岡本駅", new LatLon(36.6, 139.94)),
                when,
                new Party(1, 1, 1, 0, 2),
                back,
                1);
    }
}
