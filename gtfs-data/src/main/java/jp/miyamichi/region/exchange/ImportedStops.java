package jp.miyamichi.region.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Names;
import jp.miyamichi.region.Place;

/// The stops of an imported feed, as places to search for, with the readings and translations the feed brings.
public final class ImportedStops {

    /// Stops and stations; entrances and boarding areas are no places to name. An empty type is a stop.
    private static final Set<String> TYPES = Set.of("", "0", "1");

    private static final String KANA = "ja-Hrkt";
    private static final String ENGLISH = "en";

    private ImportedStops() {}

    /// @param feedId scopes the stops' ids
    public static List<Place> of(Path zip, String feedId) throws IOException {
        try (var archive = FeedArchive.open(zip, ZipLimits.USUAL)) {
            var translations = translations(archive);
            var places = new ArrayList<Place>();
            new FeedTable(archive, "stops.txt").forEach(row -> {
                if (TYPES.contains(row.text("location_type"))) {
                    places.add(place(row, feedId, translations));
                }
            });
            return List.copyOf(places);
        }
    }

    private static Place place(FeedRow row, String feedId, Map<String, String> translations) {
        var stop = row.required("stop_id");
        var name = row.required("stop_name");
        var id = feedId + ":" + stop;
        return new Place(
                id,
                Place.Kind.STOP,
                new Names(name, told(translations, KANA, stop, name), told(translations, ENGLISH, stop, name)),
                new LatLon(row.number("stop_lat"), row.number("stop_lon")),
                false,
                Optional.of(id),
                Optional.empty(),
                "imported feed " + feedId);
    }

    /// A feed translates a stop by its id, or every stop of a name at once.
    private static String told(Map<String, String> translations, String language, String stop, String name) {
        var byId = translations.get(language + " id " + stop);
        return byId != null ? byId : translations.getOrDefault(language + " name " + name, "");
    }

    private static Map<String, String> translations(FeedArchive archive) throws IOException {
        var translations = new HashMap<String, String>();
        new FeedTable(archive, "translations.txt").forEach(row -> {
            if (row.text("table_name").equals("stops") && row.text("field_name").equals("stop_name")) {
                var record = row.text("record_id");
                var key = record.isEmpty() ? " name " + row.text("field_value") : " id " + record;
                translations.put(row.text("language") + key, row.text("translation"));
            }
        });
        return translations;
    }
}
