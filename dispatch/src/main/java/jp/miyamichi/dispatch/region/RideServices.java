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
    /// @throws IllegalArgumentException if a file of rules is wrong, or its fleet breaks the drivers' hours
    public static List<RideService> of(RegionBuild region) {
        return of(region.id(), region.onDemandServices(), region.places());
    }

    /// As [#of(RegionBuild)], from what the region tells.
    public static List<RideService> of(String regionId, List<OnDemandService> told, List<Place> places) {
        var services = new ArrayList<RideService>();
        for (var service : told) {
            var file = "/services/" + regionId + "/" + service.id() + ".yaml";
            try (var stream = RideServices.class.getResourceAsStream(file)) {
                if (stream != null) {
                    var rules = YAML.readValue(stream, ServiceRules.class);
                    Rosters.check(rules, driverHours(regionId));
                    services.add(joined(service, rules, places));
                }
            } catch (JsonProcessingException wrong) {
                throw new IllegalArgumentException(file + ": " + wrong.getOriginalMessage(), wrong);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read " + file, unreadable);
            }
        }
        return services;
    }

    /// The drivers' hours that hold in a region.
    public static DriverHours driverHours(String regionId) {
        var file = "/services/" + regionId + "/driver-hours.yaml";
        try (var stream = RideServices.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException(file + " is missing; no shift can be checked without it");
            }
            return YAML.readValue(stream, DriverHours.class);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getOriginalMessage(), wrong);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    private static RideService joined(OnDemandService service, ServiceRules rules, List<Place> places) {
        if (!rules.id().equals(service.id())) {
            throw new IllegalArgumentException(
                    "the rules of " + service.id() + " are those of " + rules.id() + "; correct the id in the file");
        }
        var whole = new RideService(service.id(), service.names(), service.zone(), List.of(), rules);
        var served = places.stream()
                .filter(place -> place.kind() != Place.Kind.TOWN && whole.covers(place.at()))
                .map(place -> new ServedPlace(place.id(), place.names().ja(), place.at()))
                .toList();
        return new RideService(service.id(), service.names(), service.zone(), served, rules);
    }
}
