package jp.miyamichi.dispatch.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.dispatch.region.RideService.ServedPlace;
import jp.miyamichi.dispatch.region.RideService.ServiceRules;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.region.Place;
import jp.miyamichi.region.RegionBuild;

/// The services of a region that are dispatched: those for which there is a file of rules.
public final class RideServices {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private RideServices() {}

    /// The dispatched services of a compiled region.
    ///
    /// @throws IllegalArgumentException if a file of rules is wrong, or a fleet breaks the drivers' hours
    public static List<RideService> of(RegionBuild region) {
        return of(region.id(), region.onDemandServices(), region.places());
    }

    /// As [#of(RegionBuild)], from what the region tells.
    public static List<RideService> of(String regionId, List<OnDemandService> told, List<Place> places) {
        var services = new ArrayList<RideService>();
        for (var service : told) {
            read("/services/" + regionId + "/" + service.id() + ".yaml", ServiceRules.class)
                    .map(rules -> joined(service, rules, places, driverHours(regionId)))
                    .ifPresent(services::add);
        }
        if (!services.isEmpty()) {
            Rosters.check(services.stream().map(RideService::rules).toList(), driverHours(regionId));
        }
        return services;
    }

    private static <T> Optional<T> read(String file, Class<T> type) {
        try (var stream = RideServices.class.getResourceAsStream(file)) {
            return stream == null ? Optional.empty() : Optional.of(parse(stream.readAllBytes(), type));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getOriginalMessage(), wrong);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    static <T> T parse(byte[] yaml, Class<T> type) throws IOException {
        return YAML.readValue(yaml, type);
    }

    /// The drivers' hours that hold in a region.
    public static DriverHours driverHours(String regionId) {
        var file = "/services/" + regionId + "/driver-hours.yaml";
        return read(file, DriverHours.class)
                .orElseThrow(
                        () -> new IllegalArgumentException(file + " is missing; no shift can be checked without it"));
    }

    /// What driving costs in a region.
    public static Costs costs(String regionId) {
        var file = "/services/" + regionId + "/costs.yaml";
        return read(file, Costs.class)
                .orElseThrow(() -> new IllegalArgumentException(file + " is missing; no day can be priced without it"));
    }

    private static RideService joined(
            OnDemandService service, ServiceRules rules, List<Place> places, DriverHours hours) {
        if (!rules.id().equals(service.id())) {
            throw new IllegalArgumentException(
                    "the rules of " + service.id() + " are those of " + rules.id() + "; correct the id in the file");
        }
        var whole = new RideService(service.id(), service.names(), service.zone(), List.of(), rules, hours);
        var served = places.stream()
                .filter(place -> place.kind() != Place.Kind.TOWN && whole.covers(place.at()))
                .map(place -> new ServedPlace(
                        place.id(), place.names().ja(), place.names().en(), place.at()))
                .toList();
        return new RideService(service.id(), service.names(), service.zone(), served, rules, hours);
    }
}
