package jp.miyamichi.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.dispatch.region.RideService;

/// Rules that took effect beside the services' files. Every node looks here, and opens its desk anew when there are
/// more.
public interface RuleBook {

    /// @param id chosen by whoever asks, so that asking twice changes once
    record Noted(UUID id, String service, RuleChange change, Instant at) {}

    /// @return false if the id belongs to another change
    boolean add(Noted noted);

    /// In the order in which they took effect.
    List<Noted> all();

    /// Grows with each change.
    long version();

    /// The services by the rules that hold after these changes.
    static List<RideService> applied(List<RideService> services, List<Noted> changes) {
        return services.stream().map(service -> applied(service, changes)).toList();
    }

    private static RideService applied(RideService service, List<Noted> changes) {
        var now = service;
        for (var noted : changes) {
            if (noted.service().equals(service.id())) {
                now = noted.change().of(now);
            }
        }
        return now;
    }
}
