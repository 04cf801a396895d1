package jp.miyamichi.service;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.miyamichi.postgres.ConnectTo;
import jp.miyamichi.region.Publisher;
import jp.miyamichi.service.feeds.FeedList;
import jp.miyamichi.service.feeds.FeedSource;
import jp.miyamichi.service.journey.Receipt;
import jp.miyamichi.service.mail.MailAddress;
import jp.miyamichi.service.mail.SmtpServer;
import jp.miyamichi.service.notice.line.LineSettings;
import jp.miyamichi.service.wording.HelpLine;
import jp.miyamichi.ticketing.payment.stripe.StripeSettings;

/// Reads environment variables one by one and notes what is wrong with each. An empty variable counts as not set.
final class Variables {

    /// What is in the clear never leaves this machine.
    private static final Pattern PUBLIC_URL =
            Pattern.compile("(https://[a-z0-9.-]+|http://(localhost|127\\.0\\.0\\.1))(:[0-9]{1,5})?");

    private static final URI STRIPE_API = URI.create("https://api.stripe.com");
    /// Where mail servers take letters from programs (RFC 6409).
    private static final int SMTP_PORT = 587;

    private static final int STRIPE_SECONDS = 10;
    private static final int STRIPE_SECONDS_MAX = 60;

    private final Map<String, String> environment;
    private final List<String> problems;

    Variables(Map<String, String> environment, List<String> problems) {
        this.environment = Map.copyOf(environment);
        this.problems = problems;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    int number(String name, int min, int max, int otherwise) {
        var text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            var value = Integer.parseInt(text.get());
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Reported below, with the range.
        }
        problems.add(name + " must be a whole number from " + min + " to " + max + " but is '" + text.get() + "'");
        return otherwise;
    }

    boolean flag(String name) {
        var text = text(name).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            problems.add(name + " must be true or false but is '" + text + "'");
        }
        return text.equals("true");
    }

    /// One of two words, the first where nothing is set.
    String choice(String name, String usual, String other) {
        var text = text(name).orElse(usual);
        if (!text.equals(usual) && !text.equals(other)) {
            problems.add(name + " must be " + usual + " or " + other + " but is '" + text + "'");
        }
        return text;
    }

    Optional<Path> path(String name) {
        return text(name).map(Path::of);
    }

    Optional<Path> folder(String name) {
        path(name)
                .filter(path -> !Files.isDirectory(path))
                .ifPresent(path -> problems.add(name + " must be a folder but is '" + path + "'"));
        return path(name);
    }

    Optional<Path> file(String name) {
        path(name)
                .filter(path -> !Files.isReadable(path) || Files.isDirectory(path))
                .ifPresent(path -> problems.add(name + " must be a file that can be read but is '" + path + "'"));
        return path(name);
    }

    /// IPv4 addresses, between commas.
    ///
    /// @param after what each must have behind it
    List<String> addresses(String name, String example, String after) {
        var addresses = text(name).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .toList();
        addresses.stream()
                .filter(address -> !address.matches("([0-9]{1,3}\\.){3}[0-9]{1,3}" + after))
                .forEach(address -> problems.add(name + " must be such as " + example + " but has '" + address + "'"));
        return addresses;
    }

    /// Where a proxy lets people in.
    Optional<URI> publicUrl(String name) {
        var url = text(name);
        url.filter(text -> !PUBLIC_URL.matcher(text).matches())
                .ifPresent(text -> problems.add(name + " must be an address such as https://miyamichi.example.jp,"
                        + " without a path (http only for localhost), but is '" + text + "'"));
        return url.filter(text -> PUBLIC_URL.matcher(text).matches()).map(URI::create);
    }

    List<FeedSource> feeds(String name) {
        try {
            return path(name).map(FeedList::read).orElse(List.of());
        } catch (IllegalArgumentException wrong) {
            problems.add(name + " " + wrong.getMessage());
            return List.of();
        }
    }

    Optional<ConnectTo> database(String name) {
        try {
            return text(name).map(ConnectTo::parse);
        } catch (IllegalArgumentException wrong) {
            problems.add(name + " " + wrong.getMessage());
            return Optional.empty();
        }
    }

    /// Real payments need both of Stripe's keys, and an address that Stripe can send buyers back to.
    ///
    /// @param api where Stripe is reached, if not at its own address
    /// @param timeoutSeconds of one call
    Optional<StripeSettings> stripe(
            String key, String webhookSecret, String publicUrl, String api, String timeoutSeconds) {
        var secretKey = text(key);
        var at = publicUrl(api).orElse(STRIPE_API);
        var timeout = Duration.ofSeconds(number(timeoutSeconds, 1, STRIPE_SECONDS_MAX, STRIPE_SECONDS));
        if (secretKey.isEmpty()) {
            return Optional.empty();
        }
        if (text(publicUrl).isEmpty()) {
            problems.add(publicUrl + " must be set where " + key + " is: buyers come back to it from Stripe's page");
        }
        try {
            return Optional.of(
                    new StripeSettings(secretKey.get(), text(webhookSecret).orElse(""), at, timeout));
        } catch (IllegalArgumentException wrong) {
            problems.add(key + ", " + webhookSecret + ": " + wrong.getMessage());
            return Optional.empty();
        }
    }

    /// Who answers the telephone; nobody where no number is set.
    Optional<HelpLine> help(String phone, String hours) {
        try {
            return text(phone).map(number -> new HelpLine(number, text(hours)));
        } catch (IllegalArgumentException wrong) {
            problems.add(phone + " " + wrong.getMessage());
            return Optional.empty();
        }
    }

    /// A mail server needs a sender; a user needs a password.
    ///
    /// @param start of the five variables
    Optional<SmtpServer> smtp(String start) {
        var host = text(start + "HOST");
        var port = number(start + "PORT", 1, 65_535, SMTP_PORT);
        var from = text(start + "FROM").flatMap(MailAddress::typed);
        var user = text(start + "USER");
        var password = text(start + "PASSWORD");
        if (host.isPresent() && from.isEmpty()) {
            problems.add(start + "FROM must be the address letters come from, such as noreply@miyamichi.example.jp,"
                    + " where " + start + "HOST is set");
        }
        if (user.isPresent() != password.isPresent()) {
            problems.add(start + "USER and " + start + "PASSWORD must be set both or neither");
        }
        var logIn = user.flatMap(name -> password.map(word -> new SmtpServer.LogIn(name, word)));
        return host.flatMap(name -> from.map(sender -> new SmtpServer(name, port, logIn, sender)));
    }

    /// @param start of the three variables
    Receipt.Issuer receipts(String start) {
        var number = text(start + "NUMBER");
        if (number.filter(text -> !text.matches("T[0-9]{13}")).isPresent()) {
            problems.add(start + "NUMBER must be the registration of an invoice issuer, T and 13 digits");
            number = Optional.empty();
        }
        return new Receipt.Issuer(text(start + "ISSUER"), number, text(start + "TAX"));
    }

    /// @param start of the three variables
    Optional<LineSettings> line(String start) {
        var token = text(start + "TOKEN");
        var secret = text(start + "SECRET");
        if (token.isPresent() != secret.isPresent()) {
            problems.add(start + "TOKEN and " + start + "SECRET must be set both or neither");
        }
        var api = text(start + "API").orElse(LineSettings.LINE_API.toString());
        if (!PUBLIC_URL.matcher(api).matches()) {
            problems.add(start + "API must be an address such as " + LineSettings.LINE_API + " but is '" + api + "'");
            return Optional.empty();
        }
        return token.flatMap(word -> secret.map(key -> new LineSettings(word, key, URI.create(api))));
    }

    /// Who publishes the open data: all three variables or none. Nobody is made up.
    ///
    /// @param start of the variables
    Optional<Publisher> publisher(String start) {
        var name = text(start + "NAME");
        var url = text(start + "URL");
        var email = text(start + "EMAIL");
        if (name.isEmpty() && url.isEmpty() && email.isEmpty()) {
            return Optional.empty();
        }
        if (name.isEmpty() || url.isEmpty() || email.isEmpty()) {
            problems.add(start + "NAME, " + start + "URL and " + start + "EMAIL must be set all or none");
            return Optional.empty();
        }
        try {
            var publisher = new Publisher(name.get(), URI.create(url.get()), email.get());
            if (publisher.isStandIn()) {
                problems.add(start + "URL and " + start + "EMAIL must be real addresses: people report mistakes there");
            }
            return Optional.of(publisher);
        } catch (IllegalArgumentException wrong) {
            problems.add(start + "…: " + wrong.getMessage());
            return Optional.empty();
        }
    }

    Optional<String> secret(String name, int lengthMin) {
        text(name)
                .filter(secret -> secret.length() < lengthMin)
                .ifPresent(_ -> problems.add(name + " must have at least " + lengthMin + " characters"));
        return text(name);
    }
}
