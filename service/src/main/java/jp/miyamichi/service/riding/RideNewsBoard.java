package jp.miyamichi.service.riding;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.miyamichi.dispatch.FleetNews;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.ServiceArea;

/// Passes news of rides on to all who joined, in the order in which they did.
public final class RideNewsBoard implements RideNews {

    private final List<RideNews> readers = new CopyOnWriteArrayList<>();

    public void add(RideNews reader) {
        readers.add(reader);
    }

    @Override
    public void changed(ServiceArea area, FleetNews news) {
        readers.forEach(reader -> reader.changed(area, news));
    }

    @Override
    public void calledOff(List<Booking> rides) {
        readers.forEach(reader -> reader.calledOff(rides));
    }

    @Override
    public void givenBack(List<Booking> rides) {
        readers.forEach(reader -> reader.givenBack(rides));
    }
}
