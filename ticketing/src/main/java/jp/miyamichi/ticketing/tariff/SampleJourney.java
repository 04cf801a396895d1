package jp.miyamichi.ticketing.tariff;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.ticketing.fare.Medium;
import jp.miyamichi.ticketing.fare.Mode;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.fare.RuleYaml;

/// A journey everybody knows the price of, by which a new tariff is looked at.
public record SampleJourney(String name, Rider rider, Medium medium, List<SampleRide> rides) {

    /// @param baseYen where no table knows the fare
    public record SampleRide(Mode mode, String from, String to, Optional<Long> baseYen) {}

    public SampleJourney {
        rides = List.copyOf(rides);
        if (name.isBlank() || rides.isEmpty()) {
            throw new IllegalArgumentException("a sample journey needs a name and at least one ride");
        }
    }

    /// Those of a region, from its file `samples.yaml`.
    public static List<SampleJourney> read(RuleFolder folder) {
        return RuleYaml.read(folder, "samples.yaml", new TypeReference<List<SampleJourney>>() {});
    }
}
