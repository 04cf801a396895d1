package jp.miyamichi.service.command;

import java.util.concurrent.Callable;
import jp.miyamichi.region.RegionBuild;
import jp.miyamichi.service.json.JsonBytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `miyamichi region build`
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = {
            "Compiles the region's tables into feeds, places and streets, and makes the result the current region.",
            "A service that runs on the same data folder takes it over by itself."
        })
final class RegionBuildCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Print JSON for programs.")
    private boolean json;

    private final Surroundings surroundings;

    RegionBuildCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var build = Surroundings.regionSource(surroundings.settings()).compile();
        var out = surroundings.out();
        if (json) {
            out.writeBytes(JsonBytes.of(document(build)));
            out.println();
        } else {
            out.println("region " + build.id() + " built in " + build.folder());
            build.feeds().forEach(feed -> out.println("  " + feed.getFileName()));
            out.println("  " + build.places().size() + " places, "
                    + build.onDemandServices().size() + " on-demand services, streets "
                    + (build.streetsSynthetic() ? "synthetic" : "as surveyed"));
        }
        out.flush();
        return 0;
    }

    private static JsonBytes.Document document(RegionBuild build) {
        return json -> {
            json.writeStartObject();
            json.writeStringField("id", build.id());
            json.writeStringField("folder", build.folder().toString());
            json.writeStringField("contentHash", build.contentHash());
            json.writeArrayFieldStart("feeds");
            for (var feed : build.feeds()) {
                json.writeString(String.valueOf(feed.getFileName()));
            }
            json.writeEndArray();
            json.writeNumberField("places", build.places().size());
            json.writeNumberField("onDemandServices", build.onDemandServices().size());
            json.writeBooleanField("streetsSynthetic", build.streetsSynthetic());
            json.writeEndObject();
        };
    }
}
