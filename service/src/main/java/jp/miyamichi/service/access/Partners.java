package jp.miyamichi.service.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Partner systems at rest, each known by a token of which only the digest is kept. Each change is written down in the
/// audit log with it.
public interface Partners {

    /// @return whether the id was free
    boolean enrol(PartnerSystem partner, Secret token, Caller.Known by);

    /// Whose token it is; empty if nobody's, or of one that was revoked.
    Optional<PartnerSystem> find(Secret token);

    /// Latest first.
    List<PartnerSystem> all();

    /// @return whether there was such a partner, not revoked yet
    boolean revoke(UUID partner, Instant now, Caller.Known by);

    /// Who showed this token.
    default Caller caller(Secret token) {
        return find(token).<Caller>map(Caller.Partner::new).orElseGet(Caller.Stranger::new);
    }
}
