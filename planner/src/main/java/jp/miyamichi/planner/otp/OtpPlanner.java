package jp.miyamichi.planner.otp;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.region.RegionBuild;

/// The planner on OpenTripPlanner.
public final class OtpPlanner implements AutoCloseable {

    private final EngineSlot<OtpEngine> slot;
    private final OtpSearch search;

    private OtpPlanner(EngineSlot<OtpEngine> slot, OtpSearch search) {
        this.slot = slot;
        this.search = search;
    }

    /// Builds the region's graph where there is none yet (seconds to minutes), loads it and is ready to answer.
    ///
    /// @param graphs where graphs are kept, for example the folder `graph` of the region's build
    public static OtpPlanner open(RegionBuild region, Path graphs, InstantSource clock) {
        var engine = OtpEngine.of(new GraphCache(graphs).load(region));
        return new OtpPlanner(new EngineSlot<>(engine), new OtpSearch(new Legs(region.streetsSynthetic()), clock));
    }

    public ItineraryAnswer itineraries(ItineraryRequest request) {
        return slot.use(engine -> {
            var question = Question.onFoot(request, request.time(), request.arriveBy(), Optional.empty());
            var found = search.find(engine, question);
            return new ItineraryAnswer.Found(found.ways(), false, List.of(), Optional.empty(), Optional.empty());
        });
    }

    @Override
    public void close() {
        slot.close();
    }
}
