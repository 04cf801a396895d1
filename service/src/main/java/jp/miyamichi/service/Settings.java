package jp.miyamichi.service;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.postgres.ConnectTo;
import jp.miyamichi.region.Publisher;
import jp.miyamichi.service.feeds.FeedSource;
import jp.miyamichi.service.journey.Receipt;
import jp.miyamichi.service.mail.SmtpServer;
import jp.miyamichi.service.notice.line.LineSettings;
import jp.miyamichi.service.people.KeepDays;
import jp.miyamichi.service.wording.HelpLine;
import jp.miyamichi.service.wording.MapTiles;
import jp.miyamichi.ticketing.payment.stripe.StripeSettings;

/// All settings of the service, read once at the start. README lists the variables.
///
/// @param database empty: the service starts a PostgreSQL of its own
/// @param feedToken empty: GTFS-Realtime cannot be pushed
/// @param stripe empty: payments are play money
/// @param feeds of operators, to be fetched
/// @param line empty: nobody is written to by LINE
/// @param receipts who issues them; what is not set is left out
/// @param smtp empty: letters are practice, laid in the data folder
/// @param demo whether anybody on this machine may come in as anybody
/// @param publisher who answers for the open data; empty: it is for trying out only
/// @param help empty: the pages name no telephone
public record Settings(
        Http http,
        Folders folders,
        Cluster cluster,
        Optional<ConnectTo> database,
        Optional<String> feedToken,
        Optional<StripeSettings> stripe,
        List<FeedSource> feeds,
        Optional<SmtpServer> smtp,
        Receipt.Issuer receipts,
        Optional<LineSettings> line,
        boolean demo,
        Optional<HelpLine> help,
        Optional<MapTiles> tiles,
        KeepDays keep,
        Optional<Publisher> publisher) {

    public Settings {
        feeds = List.copyOf(feeds);
    }

    /// Whose fare rules and products come with the program.
    public static final String FARE_REGION = "utsunomiya";

    /// One for every module that keeps something.
    public static final List<String> SCHEMAS = List.of("service", "ticketing", "dispatch");

    private static final String LOOPBACK = "127.0.0.1";
    private static final int REQUESTS_MAX = 256;
    private static final int TOKEN_LENGTH_MIN = 12;

    /// Twice what load balancers usually take to notice: looks every five seconds.
    private static final int DRAIN_SECONDS = 10;

    private static final int DRAIN_SECONDS_MAX = 300;

    /// Where and how much the service answers.
    ///
    /// @param port 0 for any free one
    /// @param requestsMax answered at a time; beyond it one is told to come back
    /// @param searchThreads for CPU-bound search
    /// @param publicUrl where people reach the service through a proxy with https
    public record Http(String host, int port, int requestsMax, int searchThreads, Optional<URI> publicUrl) {}

    /// Where things lie.
    ///
    /// @param data builds, graphs and the database
    /// @param region tables to build from, or a folder of feeds and streets to plan on as it is
    /// @param osm streets to take instead of synthetic ones
    /// @param pages the web build for riders
    /// @param staffPages the one for those who work here, under `/staff/`
    /// @param validators the build of the validator module; without it nothing is published as open data
    public record Folders(Path data, Path region, Optional<Path> osm, Path pages, Path staffPages, Path validators) {}

    /// How this node joins others.
    ///
    /// @param host by which other nodes reach this one
    /// @param port for other nodes; 0 for any free one
    /// @param members `host:port` of every node; empty for a cluster of one
    /// @param drain how long a node that stops goes on answering, so that a load balancer notices and asks others
    public record Cluster(String host, int port, List<String> members, Duration drain) {
        public Cluster {
            members = List.copyOf(members);
        }

        /// Whether the others can reach this node at its address.
        boolean isReached() {
            return !host.equals(LOOPBACK) || members.stream().allMatch(member -> member.startsWith("127."));
        }
    }

    /// Reads environment variables.
    ///
    /// @throws WrongSettings naming everything that is wrong at once
    public static Settings from(Map<String, String> environment) {
        var problems = new ArrayList<String>();
        var read = new Variables(environment, problems);
        var settings = new Settings(
                new Http(
                        read.text("MIYAMICHI_HOST").orElse(LOOPBACK),
                        read.number("MIYAMICHI_PORT", 0, 65_535, 8080),
                        read.number("MIYAMICHI_REQUESTS_MAX", 1, 100_000, REQUESTS_MAX),
                        read.number("MIYAMICHI_PLANNER_THREADS", 1, 256, searchThreads()),
                        read.publicUrl("MIYAMICHI_PUBLIC_URL")),
                new Folders(
                        read.path("MIYAMICHI_DATA").orElse(Path.of("var")),
                        read.folder("MIYAMICHI_REGION").orElse(Path.of("gtfs-data/regions/utsunomiya")),
                        read.file("MIYAMICHI_OSM"),
                        read.path("MIYAMICHI_PAGES").orElse(Path.of("web/rider/dist")),
                        read.path("MIYAMICHI_STAFF_PAGES").orElse(Path.of("web/staff/dist")),
                        read.path("MIYAMICHI_VALIDATORS").orElse(Path.of("gtfs-data/validator/target"))),
                cluster(read),
                read.database("MIYAMICHI_DATABASE_URL"),
                read.secret("MIYAMICHI_FEED_TOKEN", TOKEN_LENGTH_MIN),
                read.stripe(
                        "MIYAMICHI_STRIPE_KEY",
                        "MIYAMICHI_STRIPE_WEBHOOK_SECRET",
                        "MIYAMICHI_PUBLIC_URL",
                        "MIYAMICHI_STRIPE_API",
                        "MIYAMICHI_STRIPE_TIMEOUT_SECONDS"),
                read.feeds("MIYAMICHI_FEEDS"),
                read.smtp("MIYAMICHI_SMTP_"),
                read.receipts("MIYAMICHI_RECEIPT_"),
                read.line("MIYAMICHI_LINE_"),
                read.flag("MIYAMICHI_DEMO"),
                read.help("MIYAMICHI_HELP_PHONE", "MIYAMICHI_HELP_HOURS"),
                MapTiles.named(read.choice("MIYAMICHI_MAP_TILES", "none", "gsi")),
                new KeepDays(
                        read.number("MIYAMICHI_KEEP_TRIPS_DAYS", 1, 3_650, KeepDays.USUAL.trips()),
                        read.number("MIYAMICHI_KEEP_SESSIONS_DAYS", 1, 3_650, KeepDays.USUAL.sessions()),
                        read.number("MIYAMICHI_KEEP_AUDIT_DAYS", 1, 36_500, KeepDays.USUAL.audit())),
                read.publisher("MIYAMICHI_PUBLISHER_"));
        read.choice("MIYAMICHI_LOG", "text", "json"); // logback.xml reads it before we can
        if (!settings.cluster().members().isEmpty() && settings.cluster().port() == 0) {
            problems.add("MIYAMICHI_CLUSTER_PORT must be this node's port in MIYAMICHI_CLUSTER_MEMBERS but is not set");
        }
        if (!settings.cluster().isReached()) {
            problems.add("MIYAMICHI_CLUSTER_HOST must be this machine's own address where other machines are in"
                    + " MIYAMICHI_CLUSTER_MEMBERS; they cannot reach " + LOOPBACK);
        }
        if (settings.demo() && !settings.isOnlyHere()) {
            problems.add("MIYAMICHI_DEMO lets anybody in as anybody, so it takes neither MIYAMICHI_PUBLIC_URL nor"
                    + " MIYAMICHI_STRIPE_KEY, and MIYAMICHI_HOST must be 127.0.0.1");
        }
        if (!problems.isEmpty()) {
            throw new WrongSettings(problems);
        }
        return settings;
    }

    /// A node that has no others to take over stops at once.
    private static Cluster cluster(Variables read) {
        var members = read.addresses("MIYAMICHI_CLUSTER_MEMBERS", "192.168.1.10:5701,192.168.1.11:5701", ":[0-9]{1,5}");
        var drain = read.number("MIYAMICHI_DRAIN_SECONDS", 0, DRAIN_SECONDS_MAX, members.isEmpty() ? 0 : DRAIN_SECONDS);
        return new Cluster(
                read.addresses("MIYAMICHI_CLUSTER_HOST", "192.168.1.10", "").stream()
                        .findFirst()
                        .orElse(LOOPBACK),
                read.number("MIYAMICHI_CLUSTER_PORT", 0, 65_535, 0),
                members,
                Duration.ofSeconds(drain));
    }

    /// Whether nobody but this machine's own people can reach the service, and no real money can.
    private boolean isOnlyHere() {
        return http.publicUrl().isEmpty() && stripe.isEmpty() && http.host().equals(LOOPBACK);
    }

    /// One core is left to the event loops, where there are more than two.
    private static int searchThreads() {
        return Math.max(2, Runtime.getRuntime().availableProcessors() - 1);
    }

    /// Everything that is wrong with the settings.
    public static final class WrongSettings extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        WrongSettings(List<String> problems) {
            super(String.join("; ", problems));
        }
    }
}
