package jp.miyamichi.service.http;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.postgres.ConnectTo;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.Access;
import jp.miyamichi.service.access.AuditLog;
import jp.miyamichi.service.access.DeviceEntrance;
import jp.miyamichi.service.access.Partners;
import jp.miyamichi.service.access.RateLimits;
import jp.miyamichi.service.access.StaffEntrance;
import jp.miyamichi.service.postgres.PostgresAuditLog;
import jp.miyamichi.service.postgres.PostgresCeremonies;
import jp.miyamichi.service.postgres.PostgresDevices;
import jp.miyamichi.service.postgres.PostgresPartners;
import jp.miyamichi.service.postgres.PostgresSessions;
import jp.miyamichi.service.postgres.PostgresStaff;

/// Who is let in, at a time that the test moves on. It begins on 1 April 2026, 10:02.
public final class TestAccess {

    final Access access;
    final StaffEntrance entrance;
    private final DeviceEntrance devices;
    private final AuditLog audit;
    private final PublicAddress address;
    final Partners partners;
    private volatile Instant now = TestService.NOW;

    /// A database that never answers. Never used up, so never closed.
    private static final class Lost {
        static final Database DATABASE =
                new Database(ConnectTo.parse("postgresql://nobody@127.0.0.1:1/none"), 1, List.of("service"));
    }

    static TestAccess withoutDatabase() {
        return new TestAccess(Lost.DATABASE);
    }

    TestAccess(Database database) {
        this(database, Optional.empty());
    }

    TestAccess(Database database, Optional<URI> publicUrl) {
        var random = new SecureRandom();
        this.access = new Access(new PostgresSessions(database), () -> now, random);
        var staff = new PostgresStaff(database);
        var ceremonies = new PostgresCeremonies(database);
        this.entrance = new StaffEntrance(staff, ceremonies, access, () -> now, random);
        this.devices = new DeviceEntrance(new PostgresDevices(database), staff, ceremonies, access, () -> now);
        this.audit = new PostgresAuditLog(database);
        this.partners = new PostgresPartners(database);
        this.address = new PublicAddress("127.0.0.1", publicUrl);
    }

    AccessRoutes routes() {
        return new AccessRoutes(access, entrance, devices, audit, address);
    }

    Admission admission() {
        return new Admission(access, new RateLimits(() -> now), address, partners, Optional.of("secret"));
    }

    InstantSource clock() {
        return () -> now;
    }

    void later(Duration duration) {
        now = now.plus(duration);
    }
}
