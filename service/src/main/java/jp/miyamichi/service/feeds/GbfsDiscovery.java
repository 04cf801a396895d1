package jp.miyamichi.service.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.service.feeds.FeedTaker.UnusableFeed;

/// `gbfs.json`: where a system's files are, 2.x or 3.0.
record GbfsDiscovery(FeedSource source, String version, Map<String, String> addresses) {

    private static final ObjectMapper JSON = new ObjectMapper();

    GbfsDiscovery {
        addresses = Map.copyOf(addresses);
    }

    /// @throws UnusableFeed if it does not come
    static GbfsDiscovery ask(FeedSource source, FeedFetch fetch) {
        var discovery = json(bytes(fetch.get(source.url(), source.key(), Fetched.Known.NOTHING)));
        var addresses = new HashMap<String, String>();
        discovery
                .path("data")
                .findValues("feeds")
                .forEach(list -> list.forEach(feed -> addresses.putIfAbsent(
                        feed.path("name").asText(), feed.path("url").asText())));
        return new GbfsDiscovery(source, discovery.path("version").asText(""), addresses);
    }

    /// Where a file is.
    ///
    /// @throws UnusableFeed if it has none, or it is where our key must not be shown
    URI address(String file) {
        var url = find(file).orElseThrow(() -> new UnusableFeed("names no " + file + " in its gbfs.json"));
        if (!source.url().getHost().equals(url.getHost())
                || !String.valueOf(source.url().getScheme()).equals(url.getScheme())) {
            throw new UnusableFeed("keeps its " + file + " at another host, where our key is not shown");
        }
        return url;
    }

    Optional<URI> find(String file) {
        return Optional.ofNullable(addresses.get(file)).map(url -> source.url().resolve(url.replace(' ', '+')));
    }

    /// A file of the system.
    JsonNode file(String file, FeedFetch fetch) {
        return json(bytes(fetch.get(address(file), source.key(), Fetched.Known.NOTHING)));
    }

    private static byte[] bytes(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Fresh fresh -> fresh.bytes();
            case Fetched.Failed(var why) -> throw new UnusableFeed(why);
            case Fetched.Unchanged() -> throw new UnusableFeed("answered 304 without being asked to");
        };
    }

    static JsonNode json(byte[] bytes) {
        try {
            var read = JSON.readTree(bytes);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (IOException wrong) {
            // told below
        }
        throw new UnusableFeed("did not send JSON");
    }
}
