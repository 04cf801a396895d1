package jp.miyamichi.service.notice.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.notice.Channel;
import jp.miyamichi.service.notice.Notice;
import jp.miyamichi.service.notice.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pushing to LINE, against a fake that holds every push against LINE's own document.
class LineChannelTest {

    private static final String USER = "U" + "0123456789abcdef".repeat(2);
    private static final PersonId LINKED = PersonId.random();

    private FakeLine line;
    private LineChannel channel;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Files.exists(FakeLine.SPEC), "skipped: LINE's document is not in ../shared/specs/line");
        line = new FakeLine();
        channel = channel("token");
    }

    @AfterEach
    void stop() {
        if (line != null) {
            channel.close();
            line.close();
        }
    }

    private LineChannel channel(String token) {
        return new LineChannel(new LineSettings(token, "secret", line.address()), new OneLink());
    }

    /// One person is linked.
    private static final class OneLink implements LineLinks {
        @Override
        public Optional<String> user(PersonId person) {
            return person.equals(LINKED) ? Optional.of(USER) : Optional.empty();
        }

        @Override
        public void offer(PersonId person, String code, Instant until) {}

        @Override
        public boolean link(String code, String user, Instant now) {
            return false;
        }

        @Override
        public void unlink(String user) {}
    }

    private static Notices.Kept notice(PersonId person, String key) {
        return new Notices.Kept(
                7,
                new Notice(
                        key,
                        person,
                        Notice.Kind.LINE_LATE,
                        Optional.empty(),
                        "ライトラインが約15分遅れています。",
                        "The tram is late.",
                        Instant.parse("2026-04-01T01:02:00Z")));
    }

    @Test
    void aPushFitsLinesDocumentAndReachesWhoIsLinked() {
        assertThat(channel.send(notice(LINKED, "late 1"))).contains(Channel.Sent.TAKEN);
        var push = line.pushed.getFirst();
        assertThat(push.path("to").asText()).isEqualTo(USER);
        assertThat(push.path("messages").path(0).path("text").asText()).contains("約15分遅れ");
    }

    @Test
    void theSameNoticeSentTwiceIsShownOnceAndCountsAsTaken() {
        channel.send(notice(LINKED, "late 1"));
        assertThat(channel.send(notice(LINKED, "late 1"))).contains(Channel.Sent.TAKEN);
        assertThat(line.pushed).hasSize(1);
        channel.send(notice(LINKED, "late 2"));
        assertThat(line.pushed).hasSize(2);
    }

    @Test
    void whoIsNotLinkedIsNotWrittenTo() {
        assertThat(channel.send(notice(PersonId.random(), "late 1"))).isEmpty();
        assertThat(line.pushed).isEmpty();
    }

    @Test
    void aWrongTokenIsRefusedAndALineThatIsBusyOrDownIsAskedLater() {
        try (var stranger = channel("another")) {
            assertThat(stranger.send(notice(LINKED, "late 1"))).contains(Channel.Sent.REFUSED);
        }
        line.breakWith(429);
        assertThat(channel.send(notice(LINKED, "late 1"))).contains(Channel.Sent.LATER);
        line.breakWith(500);
        assertThat(channel.send(notice(LINKED, "late 1"))).contains(Channel.Sent.LATER);
        line.breakWith(0);
        assertThat(channel.send(notice(LINKED, "late 1"))).contains(Channel.Sent.TAKEN);
        line.close();
        assertThat(channel.send(notice(LINKED, "late 2"))).contains(Channel.Sent.LATER);
    }
}
