package jp.miyamichi.region.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import jp.miyamichi.region.ValidationReport;
import jp.miyamichi.region.ValidationReport.Notice;
import jp.miyamichi.region.feed.GofsFiles;

/// Holds GOFS 1.0 files against its reference. There is no public validator of GOFS to ask.
public final class GofsCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TIME = "[0-9]{1,2}:[0-5][0-9]:[0-5][0-9]";
    private static final String DATE = "[0-9]{8}";

    private final String zip;
    private final Map<String, JsonNode> files = new HashMap<>();
    private final List<Notice> errors = new ArrayList<>();

    private GofsCheck(Path zip) {
        this.zip = String.valueOf(zip.getFileName());
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName().replace(".json", ""), JSON.readTree(in.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + zip, e);
        }
    }

    /// What is wrong with the files in `zip`.
    public static ValidationReport check(Path zip) {
        var check = new GofsCheck(zip);
        check.run();
        return new ValidationReport(check.errors, List.of(), List.of(), List.of());
    }

    private void run() {
        for (var name : GofsFiles.names()) {
            var file = files.getOrDefault(name, JSON.createObjectNode());
            expect(
                    file.path("last_updated").isIntegralNumber()
                            && file.path("ttl").canConvertToInt()
                            && file.path("version").asText().equals("1.0")
                            && file.path("data").isObject(),
                    "gofs_header",
                    name);
        }
        var information = data("system_information");
        for (var field : List.of("language", "timezone", "name")) {
            expect(!information.path(field).asText("").isBlank(), "gofs_missing_field", "system_information " + field);
        }
        zones();
        calendars();
        rules();
    }

    private JsonNode data(String file) {
        return files.getOrDefault(file, JSON.createObjectNode()).path("data");
    }

    private void zones() {
        var features = data("zones").path("zones").path("features");
        expect(!features.isEmpty(), "gofs_no_zone", "zones");
        for (var zone : features) {
            var ring = zone.path("geometry").path("coordinates").path(0);
            var isClosed = ring.size() > 3 && ring.path(0).equals(ring.path(ring.size() - 1));
            expect(
                    isClosed && isClockwise(ring),
                    "gofs_zone_ring",
                    zone.path("zone_id").asText());
        }
    }

    private static boolean isClockwise(JsonNode ring) {
        double twiceArea = 0;
        for (int i = 1; i < ring.size(); i++) {
            var from = ring.path(i - 1);
            var to = ring.path(i);
            twiceArea += (to.path(0).asDouble() - from.path(0).asDouble())
                    * (to.path(1).asDouble() + from.path(1).asDouble());
        }
        return twiceArea > 0;
    }

    private void calendars() {
        for (var calendar : data("calendars").path("calendars")) {
            var from = calendar.path("start_date").asText();
            var to = calendar.path("end_date").asText();
            expect(
                    from.matches(DATE) && to.matches(DATE) && from.compareTo(to) <= 0,
                    "gofs_calendar_dates",
                    calendar.path("calendar_id").asText());
        }
    }

    private void rules() {
        var zones = ids(data("zones").path("zones").path("features"), "zone_id");
        var calendars = ids(data("calendars").path("calendars"), "calendar_id");
        var brands = ids(data("service_brands").path("service_brands"), "brand_id");
        var types = ids(data("vehicle_types").path("vehicle_types"), "vehicle_type_id");
        var rules = data("operating_rules").path("operating_rules");
        expect(!rules.isEmpty(), "gofs_no_rule", "operating_rules");
        for (var rule : rules) {
            known(zones, rule.path("from_zone_id"), "from_zone_id");
            known(zones, rule.path("to_zone_id"), "to_zone_id");
            known(brands, rule.path("brand_id"), "brand_id");
            expect(!rule.path("calendars").isEmpty(), "gofs_missing_field", "operating_rules calendars");
            rule.path("calendars").forEach(calendar -> known(calendars, calendar, "calendars"));
            rule.path("vehicle_type_id").forEach(type -> known(types, type, "vehicle_type_id"));
            for (var time : List.of("start_pickup_window", "end_pickup_window")) {
                expect(rule.path(time).asText().matches(TIME), "gofs_time", time + " " + rule.path(time));
            }
        }
        for (var rule : data("booking_rules").path("booking_rules")) {
            rule.path("from_zone_ids").forEach(zone -> known(zones, zone, "from_zone_ids"));
            rule.path("to_zone_ids").forEach(zone -> known(zones, zone, "to_zone_ids"));
            expect(rule.path("booking_type").isInt(), "gofs_missing_field", "booking_rules booking_type");
        }
    }

    private static Set<String> ids(JsonNode list, String field) {
        var ids = new HashSet<String>();
        list.forEach(each -> ids.add(each.path(field).asText()));
        return ids;
    }

    private void known(Set<String> ids, JsonNode id, String field) {
        expect(ids.contains(id.asText()), "gofs_foreign_key", field + " " + id.asText());
    }

    private void expect(boolean isRight, String code, String sample) {
        if (!isRight) {
            errors.add(new Notice(zip, code, 1, sample));
        }
    }
}
