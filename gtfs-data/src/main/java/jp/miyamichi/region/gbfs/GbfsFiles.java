package jp.miyamichi.region.gbfs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.miyamichi.region.Names;
import jp.miyamichi.region.tables.CycleSystem;
import jp.miyamichi.region.tables.RegionHead;

/// The GBFS files of one system of rental cycles.
public final class GbfsFiles {

    private static final String VERSION = "3.0";

    /// How long a reader may keep a file: they change only when the region is built.
    private static final int SECONDS_TO_LIVE = 86_400;

    private static final String CYCLE = "cycle";

    private static final List<String> FILES =
            List.of("system_information", "vehicle_types", "station_information", "station_status");

    private final RegionHead region;
    private final CycleSystem system;

    public GbfsFiles(RegionHead region, CycleSystem system) {
        this.region = region;
        this.system = system;
    }

    /// Writes `gbfs.json` and the files it names into `folder`.
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder, "system_information", information());
        write(folder, "vehicle_types", vehicleTypes());
        write(folder, "station_information", stations());
        write(folder, "station_status", noPromises());
        var feeds = JsonNodeFactory.instance.objectNode();
        var list = feeds.putArray("feeds");
        for (var name : FILES) {
            list.addObject().put("name", name).put("url", region.named().url() + "/gbfs/3/" + name + ".json");
        }
        write(folder, "gbfs", feeds);
    }

    private void write(Path folder, String name, ObjectNode data) throws IOException {
        var file = JsonNodeFactory.instance
                .objectNode()
                .put("last_updated", lastUpdated())
                .put("ttl", SECONDS_TO_LIVE)
                .put("version", VERSION);
        file.set("data", data);
        Files.writeString(folder.resolve(name + ".json"), file.toPrettyString() + "\n");
    }

    private ObjectNode information() {
        var data = JsonNodeFactory.instance.objectNode().put("system_id", system.id());
        data.putArray("languages").add("ja").add("en");
        put(data.putArray("name"), system.names());
        return data.put("opening_hours", system.openingHours())
                .put("feed_contact_email", region.named().email())
                .put("timezone", region.timeZone().getId());
    }

    private ObjectNode vehicleTypes() {
        var data = JsonNodeFactory.instance.objectNode();
        data.putArray("vehicle_types")
                .addObject()
                .put("vehicle_type_id", CYCLE)
                .put("form_factor", "bicycle")
                .put("propulsion_type", "human");
        return data;
    }

    private ObjectNode stations() {
        var data = JsonNodeFactory.instance.objectNode();
        var list = data.putArray("stations");
        for (var station : system.stations()) {
            var node = list.addObject().put("station_id", station.id());
            put(node.putArray("name"), station.names());
            node.put("lat", station.at().lat()).put("lon", station.at().lon());
        }
        return data;
    }

    /// GBFS wants a status for every station. No source tells how many cycles there are, so none are promised.
    private ObjectNode noPromises() {
        var data = JsonNodeFactory.instance.objectNode();
        var list = data.putArray("stations");
        for (var station : system.stations()) {
            var status = list.addObject()
                    .put("station_id", station.id())
                    .put("num_vehicles_available", 0)
                    .put("is_installed", true)
                    .put("is_renting", false)
                    .put("is_returning", false)
                    .put("last_reported", lastUpdated());
            status.putArray("vehicle_types_available")
                    .addObject()
                    .put("vehicle_type_id", CYCLE)
                    .put("count", 0);
        }
        return data;
    }

    private String lastUpdated() {
        return LocalDate.parse(system.asOf())
                .atStartOfDay(region.timeZone())
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static void put(ArrayNode texts, Names names) {
        texts.addObject().put("text", names.ja()).put("language", "ja");
        if (!names.en().isBlank()) {
            texts.addObject().put("text", names.en()).put("language", "en");
        }
    }
}
