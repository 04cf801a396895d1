package jp.miyamichi.service.feeds;

import static jp.miyamichi.service.feeds.FeedState.Condition.FRESH;
import static jp.miyamichi.service.feeds.FeedState.Condition.STALE;
import static jp.miyamichi.service.feeds.FeedState.Condition.WAITING;
import static jp.miyamichi.service.feeds.FeedState.Condition.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeEvent;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate.ScheduleRelationship;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import jp.miyamichi.planner.RealtimeReport;
import jp.miyamichi.region.exchange.FeedKey;
import jp.miyamichi.service.json.JsonBytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Fetching from operators whose servers do what servers do. The clock is the test's.
class FeedPollsTest {

    private static final Instant TEN = Instant.parse("2026-11-24T01:00:00Z");
    private static final byte[] ANYTHING = "anything".getBytes(StandardCharsets.UTF_8);
    private static final int BYTES_MAX = 10_000;

    private final BadSender operator = new BadSender();
    private final List<FeedMessage> taken = new ArrayList<>();
    private final LastHeard heard = new LastHeard();
    private Instant now = TEN;
    private final LivePlanner planner = new LivePlanner() {
        @Override
        public RealtimeReport take(String feedId, byte[] bytes) {
            return plan(bytes);
        }

        @Override
        public void withdraw(String feedId, byte[] bytes) {
            plan(bytes);
        }
    };
    private FeedPolls polls = fetching(FeedSource.Kind.GTFS_REALTIME, new FeedKey.None(), Duration.ofSeconds(20));

    @AfterEach
    void close() {
        polls.close();
        operator.close();
    }

    private FeedPolls fetching(FeedSource.Kind kind, FeedKey key, Duration patience) {
        var source = new FeedSource(
                "lrt-delays", kind, "lrt", operator.url("/feed"), key, Duration.ofSeconds(30), Duration.ofMinutes(10));
        return FeedPolls.within(patience, BYTES_MAX, List.of(source), planner, heard, () -> now);
    }

    private RealtimeReport plan(byte[] bytes) {
        try {
            var message = FeedMessage.parseFrom(bytes);
            taken.add(message);
            return new RealtimeReport(message.getEntityCount(), 0, 0, 0, List.of());
        } catch (java.io.IOException e) {
            throw new AssertionError("the planner is given messages only", e);
        }
    }

    private static byte[] late(Instant at, int seconds) {
        var stop = StopTimeUpdate.newBuilder()
                .setStopSequence(3)
                .setDeparture(StopTimeEvent.newBuilder().setDelay(seconds));
        var update = TripUpdate.newBuilder()
                .setTrip(TripDescriptor.newBuilder().setTripId("t1"))
                .addStopTimeUpdate(stop);
        return FeedMessage.newBuilder()
                .setHeader(FeedHeader.newBuilder().setGtfsRealtimeVersion("2.0").setTimestamp(at.getEpochSecond()))
                .addEntity(FeedEntity.newBuilder().setId("1").setTripUpdate(update))
                .build()
                .toByteArray();
    }

    private FeedState state() {
        return polls.states().getFirst();
    }

    private void after(Duration duration) {
        now = now.plus(duration);
        polls.lookNow();
    }

    @Test
    void whatTheOperatorSaysReachesThePlanner() {
        operator.at("/feed", BadSender.sends(late(TEN, 120)));
        polls.lookNow();
        assertThat(taken).hasSize(1);
        assertThat(state().condition(now)).isEqualTo(FRESH);
        assertThat(heard.of("lrt")).contains(TEN);
    }

    @Test
    void itIsAskedForAgainWhenItIsDueAndNotBefore() {
        operator.at("/feed", BadSender.sends(late(TEN, 120)));
        polls.lookNow();
        after(Duration.ofSeconds(29));
        assertThat(operator.asked).hasSize(1);
        after(Duration.ofSeconds(1));
        assertThat(operator.asked).hasSize(2);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        operator.at(
                "/feed",
                BadSender.sends(late(TEN, 120), "ETag", "\"v1\"", "Last-Modified", "Tue, 24 Nov 2026 01:00:00 GMT"));
        polls.lookNow();
        operator.at("/feed", BadSender.answers(304));
        after(Duration.ofSeconds(30));
        assertThat(operator.requests.getLast()).containsEntry("If-none-match", List.of("\"v1\""));
        assertThat(operator.requests.getLast())
                .containsEntry("If-modified-since", List.of("Tue, 24 Nov 2026 01:00:00 GMT"));
        assertThat(taken).hasSize(1);
        assertThat(state().failures()).isZero();
    }

    @Test
    void aSlowSenderIsGivenUp() {
        polls.close();
        polls = fetching(FeedSource.Kind.GTFS_REALTIME, new FeedKey.None(), Duration.ofMillis(300));
        operator.at("/feed", operator.hangs(late(TEN, 120)));
        polls.lookNow();
        assertThat(state().problem()).hasValueSatisfying(why -> assertThat(why).contains("300 ms", "longer"));
        assertThat(taken).isEmpty();
    }

    @Test
    void aHugeAnswerIsCutOff() {
        operator.at("/feed", BadSender.sends(new byte[BYTES_MAX + 1]));
        polls.lookNow();
        assertThat(state().problem()).contains("sent more than " + BYTES_MAX + " bytes");
    }

    @Test
    void anAnswerThatBreaksOffIsNotUsed() {
        operator.at("/feed", BadSender.breaksOff(late(TEN, 120)));
        polls.lookNow();
        assertThat(state().problem()).hasValueSatisfying(why -> assertThat(why).startsWith("could not be read"));
        assertThat(taken).isEmpty();
    }

    @Test
    void wrongBytesAreNotUsed() {
        operator.at("/feed", BadSender.sends("<html>Sorry</html>".getBytes(StandardCharsets.UTF_8)));
        polls.lookNow();
        assertThat(state().problem()).contains("did not send a GTFS-Realtime message");
        assertThat(state().condition(now)).isEqualTo(WAITING);
        assertThat(taken).isEmpty();
    }

    @Test
    void aFailingSenderIsAskedLessAndLessOftenUntilItIsBack() {
        operator.at("/feed", BadSender.answers(500));
        var pauses = new ArrayList<Long>();
        for (int tries = 1; tries <= 8; tries++) {
            polls.lookNow();
            pauses.add(Duration.between(now, state().nextAt()).toSeconds());
            now = state().nextAt();
        }
        assertThat(pauses).containsExactly(30L, 60L, 120L, 240L, 480L, 600L, 600L, 600L);
        assertThat(state().problem()).contains("answered 500");
        operator.at("/feed", BadSender.sends(late(now, 60)));
        polls.lookNow();
        assertThat(state().failures()).isZero();
        assertThat(Duration.between(now, state().nextAt())).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aSilentSendersDelaysGrowStaleAndAreWithdrawn() {
        operator.at("/feed", BadSender.sends(late(TEN, 120)));
        polls.lookNow();
        operator.at("/feed", BadSender.answers(500));
        after(Duration.ofMinutes(4));
        assertThat(state().condition(now)).isEqualTo(STALE);
        assertThat(taken).hasSize(1);
        after(Duration.ofMinutes(7));
        assertThat(state().condition(now)).isEqualTo(WITHDRAWN);
        var update = taken.getLast().getEntity(0).getTripUpdate();
        assertThat(update.getTrip().getTripId()).isEqualTo("t1");
        assertThat(update.getStopTimeUpdate(0).getScheduleRelationship()).isEqualTo(ScheduleRelationship.NO_DATA);
        after(Duration.ofMinutes(11));
        assertThat(taken).as("withdrawn once").hasSize(2);
    }

    @Test
    void whatAnotherNodeStillHearsIsNotWithdrawn() {
        operator.at("/feed", BadSender.sends(late(TEN, 120)));
        polls.lookNow();
        operator.at("/feed", BadSender.answers(500));
        heard.message("lrt", late(TEN.plus(Duration.ofMinutes(10)), 60), now);
        after(Duration.ofMinutes(11));
        assertThat(taken).hasSize(1);
        after(Duration.ofMinutes(10));
        assertThat(state().condition(now)).isEqualTo(WITHDRAWN);
    }

    @Test
    void aSenderThatRepeatsOldDataIsAsStaleAsASilentOne() {
        operator.at("/feed", BadSender.sends(late(TEN, 120)));
        polls.lookNow();
        after(Duration.ofMinutes(4));
        assertThat(state().failures()).isZero();
        assertThat(state().condition(now)).isEqualTo(STALE);
    }

    @Test
    void afterAWithdrawalTheDataIsTakenAgainEvenIfItDidNotChange() {
        operator.at("/feed", BadSender.sends(late(TEN, 120), "ETag", "\"v1\""));
        polls.lookNow();
        operator.at("/feed", BadSender.answers(500));
        after(Duration.ofMinutes(11));
        operator.at("/feed", BadSender.sends(late(now, 90), "ETag", "\"v1\""));
        now = state().nextAt();
        polls.lookNow();
        assertThat(operator.requests.getLast()).doesNotContainKey("If-none-match");
        assertThat(state().condition(now)).isEqualTo(FRESH);
    }

    @Test
    void aKeyGoesToItsOperatorAndNowhereElse() {
        polls.close();
        polls = fetching(
                FeedSource.Kind.GTFS_REALTIME, new FeedKey.InHeader("X-Api-Key", "top-secret"), Duration.ofSeconds(20));
        try (var elsewhere = new BadSender()) {
            operator.at("/feed", exchange -> {
                exchange.getResponseHeaders()
                        .set("Location", elsewhere.url("/feed").toString());
                BadSender.answers(302).answer(exchange);
            });
            elsewhere.at("/feed", BadSender.sends(ANYTHING));
            polls.lookNow();
            assertThat(operator.requests.getFirst()).containsEntry("X-api-key", List.of("top-secret"));
            assertThat(elsewhere.asked).isEmpty();
        }
        var json = new String(
                JsonBytes.of(new FeedsJson(polls.states(), now, ZoneId.of("Asia/Tokyo"))), StandardCharsets.UTF_8);
        assertThat(json).contains("has moved; set its new address").doesNotContain("top-secret", "127.0.0.1");
        assertThat(state().toString()).doesNotContain("top-secret");
    }

    @Test
    void racksOfCyclesAreReadByWayOfTheirDiscoveryFile() {
        polls.close();
        polls = fetching(FeedSource.Kind.GBFS, new FeedKey.None(), Duration.ofSeconds(20));
        operator.at("/feed", BadSender.sends(bytes("""
                {"version": "3.0", "data": {"feeds": [{"name": "station_status", "url": "%s"}]}}
                """.formatted(operator.url("/status")))));
        operator.at("/status", BadSender.sends(bytes("""
                {"last_updated": "2026-11-24T10:00:00+09:00", "ttl": 30, "version": "3.0", "data": {"stations": [
                  {"station_id": "jr", "num_vehicles_available": 4, "is_installed": true, "is_renting": true,
                   "is_returning": false, "last_reported": "2026-11-24T10:00:00+09:00"}]}}
                """)));
        polls.lookNow();
        assertThat(polls.cycles().all().get("lrt"))
                .isEqualTo(new CycleStations.Racks(
                        TEN, List.of(new CycleStations.Station("jr", 4, java.util.Optional.empty(), true, false))));
        operator.at("/status", BadSender.answers(500));
        after(Duration.ofMinutes(11));
        assertThat(polls.cycles().all()).isEmpty();
    }

    @Test
    void racksAtAnotherHostAreNotAskedFor() {
        polls.close();
        polls = fetching(FeedSource.Kind.GBFS, new FeedKey.None(), Duration.ofSeconds(20));
        operator.at(
                "/feed",
                BadSender.sends(
                        bytes(
                                "{\"data\": {\"ja\": {\"feeds\": [{\"name\": \"station_status\", \"url\": \"http://10.0.0.1/x\"}]}}}")));
        polls.lookNow();
        assertThat(state().problem()).hasValueSatisfying(why -> assertThat(why).contains("another host"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
