package jp.miyamichi.service.evidence;

import java.util.List;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.OnDemandService;

/// The districts of a region, by the zones of their on-demand services. Zones are approximate where the region says so.
public record Districts(List<Zone> zones) {

    /// Where no district's zone is.
    public static final String ELSEWHERE = "elsewhere";

    /// @param ring closed, as the region has it
    public record Zone(String district, List<LatLon> ring) {

        public Zone {
            ring = List.copyOf(ring);
        }

        boolean contains(LatLon point) {
            var inside = false;
            for (var i = 1; i < ring.size(); i++) {
                var a = ring.get(i - 1);
                var b = ring.get(i);
                var crosses = a.lat() > point.lat() != b.lat() > point.lat();
                if (crosses
                        && point.lon()
                                < a.lon() + (b.lon() - a.lon()) * (point.lat() - a.lat()) / (b.lat() - a.lat())) {
                    inside = !inside;
                }
            }
            return inside;
        }
    }

    public Districts {
        zones = List.copyOf(zones);
    }

    public static Districts of(List<OnDemandService> services) {
        return new Districts(services.stream()
                .filter(service ->
                        service.district().isPresent() && !service.zone().isEmpty())
                .map(service -> new Zone(service.district().orElseThrow(), service.zone()))
                .toList());
    }

    /// The district a point is in, the first where zones overlap.
    String of(LatLon point) {
        return zones.stream()
                .filter(zone -> zone.contains(point))
                .map(Zone::district)
                .findFirst()
                .orElse(ELSEWHERE);
    }
}
