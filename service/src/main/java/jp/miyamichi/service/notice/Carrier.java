package jp.miyamichi.service.notice;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings notices by the first channel that takes them. Who dies in between leaves it to the next, so a notice may come
/// twice and never not at all.
public final class Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration AGAIN_MIN = Duration.ofSeconds(30);
    private static final Duration AGAIN_MAX = Duration.ofMinutes(30);

    /// Half a day of trying; then a clerk calls.
    public static final int TRIES_MAX = 24;

    private static final int AT_ONCE_MAX = 50;

    private final Notices notices;
    private final List<Channel> channels;
    private final InstantSource clock;

    /// @param channels the one to try first before the others
    public Carrier(Notices notices, List<Channel> channels, InstantSource clock) {
        this.notices = notices;
        this.channels = List.copyOf(channels);
        this.clock = clock;
    }

    /// Answers how many it looked at.
    public int run() {
        var due = notices.takeDue(clock.instant(), LEASE, AT_ONCE_MAX);
        due.forEach(this::bring);
        return due.size();
    }

    private void bring(Notices.Due due) {
        var id = due.kept().id();
        var later = false;
        for (var channel : channels) {
            var sent = send(channel, due);
            if (sent == Channel.Sent.TAKEN) {
                notices.brought(id, Notices.Brought.SENT, channel.word(), clock.instant());
                return;
            }
            later = later || sent == Channel.Sent.LATER;
        }
        if (later && due.tries() < TRIES_MAX) {
            notices.bringLater(id, clock.instant().plus(pause(due.tries())));
            return;
        }
        var how = due.kept().notice().kind().isToBeCalled() ? Notices.Brought.TO_CALL : Notices.Brought.PAGE_ONLY;
        notices.brought(id, how, "", clock.instant());
    }

    private static Channel.Sent send(Channel channel, Notices.Due due) {
        try {
            return channel.send(due.kept()).orElse(Channel.Sent.REFUSED);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "notice waits notice={} channel={} why={}",
                    due.kept().id(),
                    channel.word(),
                    failed.getClass().getSimpleName());
            return Channel.Sent.LATER;
        }
    }

    static Duration pause(int tries) {
        var pause = AGAIN_MIN.multipliedBy(1L << Math.min(tries, 10));
        return pause.compareTo(AGAIN_MAX) > 0 ? AGAIN_MAX : pause;
    }
}
