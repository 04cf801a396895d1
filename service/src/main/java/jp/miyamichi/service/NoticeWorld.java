package jp.miyamichi.service;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.miyamichi.dispatch.booking.BookingBook;
import jp.miyamichi.dispatch.postgres.PostgresBookings;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.http.NoticeRoutes;
import jp.miyamichi.service.http.OperationSet;
import jp.miyamichi.service.journey.Journeys;
import jp.miyamichi.service.mail.MailAddress;
import jp.miyamichi.service.mail.MailSender;
import jp.miyamichi.service.notice.Caretakers;
import jp.miyamichi.service.notice.Carrier;
import jp.miyamichi.service.notice.Channel;
import jp.miyamichi.service.notice.MailChannel;
import jp.miyamichi.service.notice.NearWatch;
import jp.miyamichi.service.notice.NoticeStreams;
import jp.miyamichi.service.notice.Notices;
import jp.miyamichi.service.notice.RideNotices;
import jp.miyamichi.service.notice.line.LineChannel;
import jp.miyamichi.service.notice.line.LineSettings;
import jp.miyamichi.service.notice.line.LineWebhook;
import jp.miyamichi.service.postgres.PostgresCare;
import jp.miyamichi.service.postgres.PostgresJourneys;
import jp.miyamichi.service.postgres.PostgresLineLinks;
import jp.miyamichi.service.postgres.PostgresNotices;
import jp.miyamichi.service.riding.RideNews;
import jp.miyamichi.service.riding.RideOffice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What travellers are told, and by which ways.
public final class NoticeWorld implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeWorld.class);

    private static final long PAGES_EVERY_SECONDS = 1;
    private static final long CARRY_EVERY_SECONDS = 5;
    private static final long NEAR_EVERY_SECONDS = 20;

    private final Notices notices;
    private final Journeys journeys;
    private final Caretakers caretakers;
    private final InstantSource clock;
    private final NoticeStreams streams;
    private final Carrier carrier;
    private final Optional<LineChannel> lineChannel;
    private final List<OperationSet> areas;
    private final ScheduledExecutorService pages = thread("notice-pages");
    /// Waits for other machines: no page waits behind it.
    private final ScheduledExecutorService carrying = thread("notice-carrier");

    /// @param addresses where a person gets e-mail
    public NoticeWorld(
            Database database,
            MailSender mail,
            Function<PersonId, Optional<MailAddress>> addresses,
            Optional<LineSettings> line,
            InstantSource clock) {
        this.notices = new PostgresNotices(database);
        this.journeys = new PostgresJourneys(database);
        this.caretakers = new Caretakers(new PostgresBookings(database), new PostgresCare(database)::mayBook);
        this.clock = clock;
        this.streams = new NoticeStreams(notices, clock);
        var links = new PostgresLineLinks(database);
        this.lineChannel = line.map(settings -> new LineChannel(settings, links));
        var channels = new ArrayList<Channel>(lineChannel.stream().toList());
        channels.add(new MailChannel(mail, addresses));
        this.carrier = new Carrier(notices, channels, clock);
        this.areas = List.of(new NoticeRoutes(
                notices,
                streams,
                line.map(settings -> new NoticeRoutes.Line(new LineWebhook(settings, links, clock), links)),
                new SecureRandom(),
                clock));
    }

    NoticeWorld(Database database, PeopleWorld people, Optional<LineSettings> line, InstantSource clock) {
        this(database, people.mail(), people::address, line, clock);
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    public Notices notices() {
        return notices;
    }

    public List<OperationSet> areas() {
        return areas;
    }

    /// Turns what happens to vehicles into notices, on a thread of its own.
    public RideNews rideNews(BookingBook book, ZoneId zone) {
        return new RideNotices(
                book,
                ride -> !journeys.withRide(ride).isEmpty(),
                caretakers,
                notices,
                work -> carrying.execute(() -> quietly(work)),
                zone,
                clock);
    }

    /// Tells riders when their vehicle is near.
    public NoticeWorld watching(Supplier<RideOffice> rides) {
        var near = new NearWatch(rides, notices, caretakers);
        var _ = carrying.scheduleWithFixedDelay(
                () -> quietly(near::look), NEAR_EVERY_SECONDS, NEAR_EVERY_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    /// Begins to bring notices.
    public NoticeWorld start() {
        var _ = pages.scheduleWithFixedDelay(
                () -> quietly(streams::look), PAGES_EVERY_SECONDS, PAGES_EVERY_SECONDS, TimeUnit.SECONDS);
        var _ = carrying.scheduleWithFixedDelay(
                () -> quietly(this::carry), CARRY_EVERY_SECONDS, CARRY_EVERY_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    /// One look at the open pages and one round of the carrier, for who keeps the time.
    public void look() {
        streams.look();
        carry();
    }

    private void carry() {
        var _ = carrier.run();
    }

    /// A lost database shows in /readyz; the next look finds what this one left.
    private static void quietly(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException lost) {
            LOG.debug("notices wait why={}", lost.toString());
        }
    }

    @Override
    public void close() {
        streams.closeAll();
        pages.shutdownNow();
        carrying.shutdownNow();
        lineChannel.ifPresent(LineChannel::close);
    }
}
