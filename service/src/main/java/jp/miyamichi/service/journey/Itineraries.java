package jp.miyamichi.service.journey;

import java.util.Optional;
import jp.miyamichi.planner.DepartureAnswer;
import jp.miyamichi.planner.DepartureRequest;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;

/// What a journey asks the planner.
public interface Itineraries {

    ItineraryAnswer find(ItineraryRequest request);

    DepartureAnswer departures(DepartureRequest request);

    /// The name of an on-demand service, where the region has it.
    Optional<String> serviceName(String service);
}
