package jp.miyamichi.service.command;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.miyamichi.service.Settings;
import jp.miyamichi.service.access.Access;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.access.Secret;
import jp.miyamichi.service.access.StaffEntrance;
import jp.miyamichi.service.http.PublicAddress;
import jp.miyamichi.service.json.JsonBytes;
import jp.miyamichi.service.postgres.PostgresCeremonies;
import jp.miyamichi.service.postgres.PostgresSessions;
import jp.miyamichi.service.postgres.PostgresStaff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `miyamichi staff invite`
@Command(
        name = "invite",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a link by which one new person registers a passkey, once and within a day.",
            "Whoever holds the link comes in: hand it over in person. Works beside a running service and without one;",
            "MIYAMICHI_DATA or MIYAMICHI_DATABASE_URL, MIYAMICHI_PORT and MIYAMICHI_PUBLIC_URL must be the service's."
        })
final class StaffInviteCommand implements Callable<Integer> {

    private static final String ROLES = Stream.of(Role.values())
            .filter(role -> !role.travels() && role != Role.PARTNER_SYSTEM)
            .map(Role::text)
            .collect(Collectors.joining(", "));

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "What the person is to be.")
    private String role = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private final Surroundings surroundings;

    StaffInviteCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var as = Role.find(role)
                .filter(found -> !found.travels() && found != Role.PARTNER_SYSTEM)
                .orElseThrow(() -> new Miyamichi.BadUsage("--role must be one of " + ROLES + " but is '" + role + "'"));
        var settings = surroundings.settings();
        if (settings.http().port() == 0 && settings.http().publicUrl().isEmpty()) {
            throw new Miyamichi.BadUsage("MIYAMICHI_PORT must be the service's port, for the link");
        }
        var address = new PublicAddress(settings.http().host(), settings.http().publicUrl());
        print(as, address.link("localhost:" + settings.http().port(), invite(settings, as)));
        return 0;
    }

    private Secret invite(Settings settings, Role as) {
        var random = new SecureRandom();
        return BesideService.withDatabase(settings, List.of("service"), database -> {
            var access = new Access(new PostgresSessions(database), surroundings.clock(), random);
            return new StaffEntrance(
                            new PostgresStaff(database),
                            new PostgresCeremonies(database),
                            access,
                            surroundings.clock(),
                            random)
                    .invite(as, Optional.empty());
        });
    }

    private void print(Role as, String link) {
        var text = json
                ? new String(
                        JsonBytes.of(out -> {
                            out.writeStartObject();
                            out.writeStringField("role", as.text());
                            out.writeStringField("link", link);
                            out.writeEndObject();
                        }),
                        StandardCharsets.UTF_8)
                : link;
        surroundings.out().println(text);
    }
}
