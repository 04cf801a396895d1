package jp.miyamichi.service.http;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import jp.miyamichi.service.access.Access;
import jp.miyamichi.service.access.Sessions;

/// Who is let in, at a time that the test moves on. It begins on 1 April 2026, 10:02.
final class TestAccess {

    final Access access;
    private final Optional<URI> publicUrl;
    private volatile Instant now = TestService.NOW;

    TestAccess(Sessions sessions) {
        this(sessions, Optional.empty());
    }

    TestAccess(Sessions sessions, Optional<URI> publicUrl) {
        this.access = new Access(sessions, () -> now, new SecureRandom());
        this.publicUrl = publicUrl;
    }

    Admission admission() {
        return new Admission(access, new PublicAddress("127.0.0.1", publicUrl));
    }

    InstantSource clock() {
        return () -> now;
    }

    void later(Duration duration) {
        now = now.plus(duration);
    }
}
