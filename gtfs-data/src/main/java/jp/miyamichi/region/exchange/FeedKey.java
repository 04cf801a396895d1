package jp.miyamichi.region.exchange;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/// How a key is shown to a server that wants one. It is never stored nor logged.
public sealed interface FeedKey {

    /// No key is asked for.
    record None() implements FeedKey {}

    /// As a query parameter, for example `uid=…`.
    record InQuery(String name, String value) implements FeedKey {
        @Override
        public String toString() {
            return "InQuery[name=" + name + "]";
        }
    }

    /// As a request header.
    record InHeader(String name, String value) implements FeedKey {
        @Override
        public String toString() {
            return "InHeader[name=" + name + "]";
        }
    }

    /// A request for `source` that shows the key.
    default HttpRequest.Builder request(URI source) {
        return switch (this) {
            case None() -> HttpRequest.newBuilder(source);
            case InHeader(var name, var value) -> HttpRequest.newBuilder(source).header(name, value);
            case InQuery(var name, var value) -> {
                var separator = source.getRawQuery() == null ? "?" : "&";
                var parameter = encoded(name) + "=" + encoded(value);
                var withoutFragment = source.toString().split("#", 2)[0];
                yield HttpRequest.newBuilder(URI.create(withoutFragment + separator + parameter));
            }
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
