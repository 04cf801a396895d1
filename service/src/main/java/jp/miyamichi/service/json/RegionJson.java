package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.planner.PlannedRegion;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.service.wording.HelpLine;
import jp.miyamichi.service.wording.MapTiles;

/// What the answers are based on, and whom the region's on-demand services are for.
///
/// @param offset of the region's clocks from UTC, now
public record RegionJson(
        PlannedRegion region,
        ZoneOffset offset,
        List<OnDemandService> onDemandServices,
        Optional<HelpLine> help,
        Optional<MapTiles> tiles)
        implements JsonBytes.Document {

    public RegionJson {
        onDemandServices = List.copyOf(onDemandServices);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", region.id());
        json.writeStringField("contentHash", region.contentHash());
        json.writeStringField("timeZone", region.zone().getId());
        json.writeStringField("utcOffset", offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
        json.writeStringField("firstDay", region.firstDay().toString());
        json.writeStringField("lastDay", region.lastDay().toString());
        json.writeBooleanField("streetsSynthetic", region.streetsSynthetic());
        json.writeArrayFieldStart("attributions");
        for (var attribution : region.attributions()) {
            json.writeString(attribution);
        }
        if (tiles.isPresent()) {
            json.writeString(tiles.get().attribution());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("onDemandServices");
        for (var service : onDemandServices) {
            write(json, service);
        }
        json.writeEndArray();
        if (help.isPresent()) {
            json.writeObjectFieldStart("help");
            json.writeStringField("phone", help.get().phone());
            LegJson.text(json, "hours", help.get().hours());
            json.writeEndObject();
        }
        LegJson.text(json, "mapTiles", tiles.map(MapTiles::template));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, OnDemandService service) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", service.id());
        json.writeStringField("name", service.names().ja());
        json.writeStringField("en", service.names().en());
        LegJson.text(json, "district", service.district());
        json.writeEndObject();
    }
}
