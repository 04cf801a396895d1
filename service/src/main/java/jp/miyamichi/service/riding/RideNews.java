package jp.miyamichi.service.riding;

import java.util.List;
import jp.miyamichi.dispatch.FleetNews;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.ServiceArea;

/// Is told what riders must be told. Called on the thread on which it came up, so it must not wait.
public interface RideNews {

    /// Something happened to vehicles, and these rides are another time or with another vehicle than before.
    void changed(ServiceArea area, FleetNews news);

    /// These rides ended with the suspension of their service.
    void calledOff(List<Booking> rides);

    /// These rides were given back by their riders, or by somebody for them.
    default void givenBack(List<Booking> rides) {}

    /// Nobody is told.
    static RideNews silent() {
        return new RideNews() {
            @Override
            public void changed(ServiceArea area, FleetNews news) {}

            @Override
            public void calledOff(List<Booking> rides) {}
        };
    }
}
