package jp.miyamichi.service.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.miyamichi.region.exchange.FeedKey;

/// Reads the file of feeds:
///
/// ```yaml
/// feeds:
///   - id: lrt-delays
///     kind: gtfs-realtime      # or gbfs, or gbfs-open where its operator lets us give it on
///     feed: lrt                # the GTFS feed its trips belong to
///     url: https://example.org/trip-updates.pb
///     key: {in: header, name: X-Api-Key, value: SECRET}   # or in: query; may be absent
///     everySeconds: 30         # default 30
///     withdrawAfterMinutes: 10 # default 10
/// ```
public final class FeedList {

    private static final int FEEDS_MAX = 100;
    private static final int EVERY_SECONDS = 30;
    private static final int WITHDRAW_AFTER_MINUTES = 10;
    private static final Set<String> FIELDS =
            Set.of("id", "kind", "feed", "url", "key", "everySeconds", "withdrawAfterMinutes");

    private FeedList() {}

    /// @throws IllegalArgumentException naming everything that is wrong; never with a key in it
    public static List<FeedSource> read(Path file) {
        var problems = new ArrayList<String>();
        var sources = new ArrayList<FeedSource>();
        var ids = new HashSet<String>();
        for (var entry : entries(file)) {
            try {
                var source = source(entry);
                if (!ids.add(source.id())) {
                    problems.add(source.id() + " is there twice; give each feed an id of its own");
                }
                sources.add(source);
            } catch (IllegalArgumentException wrong) {
                problems.add(String.valueOf(wrong.getMessage()));
            }
        }
        if (sources.size() > FEEDS_MAX) {
            problems.add("has " + sources.size() + " feeds, at most " + FEEDS_MAX + " are fetched");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return List.copyOf(sources);
    }

    private static JsonNode entries(Path file) {
        try {
            var feeds = new YAMLMapper().readTree(Files.readString(file)).path("feeds");
            if (!feeds.isArray()) {
                throw new IllegalArgumentException("must begin with 'feeds:' and a list; README.md shows one");
            }
            return feeds;
        } catch (JsonProcessingException notYaml) {
            // Its message quotes the file, and with it a key.
            throw new IllegalArgumentException(
                    "is not YAML near line " + notYaml.getLocation().getLineNr() + "; check its indentation");
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }

    private static FeedSource source(JsonNode entry) {
        var id = text(entry, "id", "a feed");
        entry.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException(id + ": there is no field " + field);
            }
        });
        var kind = switch (text(entry, "kind", id)) {
            case "gtfs-realtime" -> FeedSource.Kind.GTFS_REALTIME;
            case "gbfs" -> FeedSource.Kind.GBFS;
            case "gbfs-open" -> FeedSource.Kind.GBFS_OPEN;
            default -> throw new IllegalArgumentException(id + ": kind must be gtfs-realtime, gbfs or gbfs-open");
        };
        return new FeedSource(
                id,
                kind,
                text(entry, "feed", id),
                url(text(entry, "url", id), id),
                key(entry.path("key"), id),
                Duration.ofSeconds(entry.path("everySeconds").asInt(EVERY_SECONDS)),
                Duration.ofMinutes(entry.path("withdrawAfterMinutes").asInt(WITHDRAW_AFTER_MINUTES)));
    }

    private static URI url(String text, String id) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException wrong) {
            // Its message quotes the address, and with it a key.
            throw new IllegalArgumentException(id + ": url is not an address");
        }
    }

    private static FeedKey key(JsonNode key, String id) {
        if (key.isMissingNode()) {
            return new FeedKey.None();
        }
        var name = text(key, "name", id + ".key");
        var value = text(key, "value", id + ".key");
        // Java would quote a value it cannot send, and with it the key.
        if (!name.matches("[A-Za-z0-9_.-]{1,64}") || !value.matches("[ -~]{1,4000}")) {
            throw new IllegalArgumentException(id + ": key.name and key.value must be plain ASCII");
        }
        return switch (text(key, "in", id + ".key")) {
            case "header" -> new FeedKey.InHeader(name, value);
            case "query" -> new FeedKey.InQuery(name, value);
            default -> throw new IllegalArgumentException(id + ": key.in must be header or query");
        };
    }

    private static String text(JsonNode node, String field, String of) {
        var text = node.path(field).asText("").strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(of + " needs " + field);
        }
        return text;
    }
}
