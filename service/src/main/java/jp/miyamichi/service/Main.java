package jp.miyamichi.service;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.planner.DepartureAnswer;
import jp.miyamichi.planner.DepartureRequest;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Location;
import jp.miyamichi.planner.PlannedRegion;
import jp.miyamichi.planner.Planner;
import jp.miyamichi.planner.ReachAnswer;
import jp.miyamichi.planner.ReachRequest;
import jp.miyamichi.planner.RealtimeReport;
import jp.miyamichi.planner.RoadTimes;
import jp.miyamichi.planner.otp.OtpPlanner;
import jp.miyamichi.planner.places.PlaceSearch;
import jp.miyamichi.region.Place;
import jp.miyamichi.service.command.Miyamichi;
import jp.miyamichi.service.command.Surroundings;

/// Where the product starts: the one place that reads the environment and chooses the planner.
public final class Main {

    private Main() {}

    static void main(String[] arguments) {
        // What libraries print goes to standard error: standard output belongs to the answer.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        System.exit(run(System.getenv(), out, arguments));
    }

    static int run(Map<String, String> environment, PrintStream out, String... arguments) {
        var clock = InstantSource.system();
        return Miyamichi.run(
                new Surroundings(
                        environment,
                        (build, graphs) -> new Joined(
                                OtpPlanner.open(build, graphs, clock), new PlaceSearch(build.places())),
                        clock,
                        out),
                arguments);
    }

    /// Until the planner joins its parts itself.
    private record Joined(OtpPlanner otp, PlaceSearch search) implements Planner {
        @Override
        public ItineraryAnswer itineraries(ItineraryRequest request) {
            return otp.itineraries(request);
        }

        @Override
        public DepartureAnswer departures(DepartureRequest request) {
            return otp.departures(request);
        }

        @Override
        public List<Place> places(String text, int limit) {
            return search.find(text, limit);
        }

        @Override
        public Optional<Location> locate(String nameOrId) {
            return search.locate(nameOrId);
        }

        @Override
        public ReachAnswer reach(ReachRequest request) {
            throw new UnsupportedOperationException("reach is not joined yet");
        }

        @Override
        public RoadTimes roadTimes() {
            throw new UnsupportedOperationException("road times are not joined yet");
        }

        @Override
        public RealtimeReport realtime(String feedId, byte[] feedMessage) {
            return otp.realtime(feedId, feedMessage);
        }

        @Override
        public PlannedRegion region() {
            return otp.region();
        }

        @Override
        public void close() {
            otp.close();
        }
    }
}
