package jp.miyamichi.service.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jp.miyamichi.region.exchange.FeedKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file of feeds that an administrator writes.
class FeedListTest {

    @TempDir
    Path folder;

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("feeds.yaml"), yaml);
    }

    @Test
    void aFeedHasUsualIntervals() throws IOException {
        var feeds = FeedList.read(file("""
                feeds:
                  - id: lrt-delays
                    kind: gtfs-realtime
                    feed: lrt
                    url: https://operator.example/delays.pb
                    key: {in: query, name: key, value: secret}
                """));
        assertThat(feeds).hasSize(1);
        var feed = feeds.getFirst();
        assertThat(feed.key()).isEqualTo(new FeedKey.InQuery("key", "secret"));
        assertThat(feed.every()).isEqualTo(Duration.ofSeconds(30));
        assertThat(feed.withdrawAfter()).isEqualTo(Duration.ofMinutes(10));
        assertThat(feed.toString()).doesNotContain("secret", "delays.pb");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnceButNoKey() throws IOException {
        var wrong = file("""
                feeds:
                  - {id: one, kind: siri, feed: lrt, url: "https://operator.example/a"}
                  - {id: two, kind: gbfs, feed: cycles, url: "https://operator.example/a b?key=secret"}
                  - {id: three, kind: gbfs, feed: cycles, url: "http://operator.example/", key: {in: header, name: K, value: secret}}
                  - {id: four, kind: gbfs, feed: cycles, url: "https://operator.example/", everySeconds: 1}
                  - {id: six, kind: gbfs, feed: cycles, url: "https://operator.example/", key: {in: header, name: K, value: "secret\\u0007"}}
                  - {id: five, kind: gbfs, feed: cycles, url: "https://operator.example/", evrySeconds: 60}
                """);
        assertThatThrownBy(() -> FeedList.read(wrong))
                .hasMessageContaining("one: kind must be")
                .hasMessageContaining("two: url is not an address")
                .hasMessageContaining("three: a key is shown over https only")
                .hasMessageContaining("four: everySeconds must be from PT10S")
                .hasMessageContaining("six: key.name and key.value must be plain ASCII")
                .hasMessageContaining("five: there is no field evrySeconds")
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("secret");
    }

    @Test
    void aBrokenFileIsToldByItsLineWithoutQuotingIt() throws IOException {
        var broken = file("feeds:\n  - key: {value: secret\n");
        assertThatThrownBy(() -> FeedList.read(broken))
                .hasMessageContaining("is not YAML near line")
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("secret");
    }
}
