package jp.miyamichi.dispatch.engine;

import static jp.miyamichi.dispatch.engine.Street.at;
import static jp.miyamichi.dispatch.engine.Street.book;
import static jp.miyamichi.dispatch.engine.Street.draw;
import static jp.miyamichi.dispatch.engine.Street.ride;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FleetStateTest {

    private final Street street = new Street();

    private Dispatcher underWay() {
        var rest = new Vehicle.Break(at(50), at(80), Duration.ofMinutes(15));
        var vehicle = new Vehicle(
                new VehicleId("v"),
                new Load(4, 1),
                Set.of(Street.SERVICE),
                Street.stop('A'),
                at(0),
                at(300),
                true,
                List.of(rest));
        var dispatcher = street.dispatcher(vehicle, Street.vehicle("w", 'P', 4));
        book(dispatcher, ride("1", 'C', 'K', 0));
        book(dispatcher, ride("2", 'D', 'E', 100));
        book(dispatcher, ride("3", 'O', 'N', 20));
        dispatcher.apply(new FleetEvent.BrokeDown(new VehicleId("w"), Street.stop('P')));
        street.clock(4);
        dispatcher.advance();
        return dispatcher;
    }

    @Test
    void aRebuiltFleetIsTheSame() {
        var dispatcher = underWay();
        var rebuilt = Dispatcher.of(dispatcher.state(), street.times, Settings.standard(), street.clock);
        assertThat(rebuilt.state()).isEqualTo(dispatcher.state());
        assertThat(draw(rebuilt)).isEqualTo(draw(dispatcher)).contains("rest");
        assertThat(rebuilt.quote(ride("4", 'F', 'G', 10)))
                .satisfies(answer -> assertThat(
                                ((QuoteAnswer.Offered) answer).best().promise())
                        .isEqualTo(((QuoteAnswer.Offered) dispatcher.quote(ride("4", 'F', 'G', 10)))
                                .best()
                                .promise()));
    }

    @Test
    void aRebuiltFleetKnowsItsRides() {
        var rebuilt = Dispatcher.of(underWay().state(), street.times, Settings.standard(), street.clock);
        assertThat(rebuilt.quote(ride("2", 'D', 'E', 100)))
                .isEqualTo(new QuoteAnswer.Refused(QuoteAnswer.Reason.KNOWN_RIDE));
        assertThat(rebuilt.apply(new FleetEvent.Cancelled(new RideId("2"))).changes())
                .hasSize(1);
    }
}
