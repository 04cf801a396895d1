package jp.miyamichi.service.broadcast;

import java.util.Collection;
import java.util.List;

/// Which vehicles of community lines are on the road. What was seen long ago is forgotten.
public interface LineVehicles {

    /// Nobody drives.
    LineVehicles NONE = new LineVehicles() {
        @Override
        public void seen(LineVehicle vehicle) {}

        @Override
        public Collection<LineVehicle> all() {
            return List.of();
        }
    };

    /// Takes the place of what was known of the vehicle, unless that was seen later.
    void seen(LineVehicle vehicle);

    Collection<LineVehicle> all();
}
