package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.dispatch.region.Fact;
import jp.miyamichi.dispatch.region.Hours;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.dispatch.region.Stopping;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.service.riding.RideOffice;
import jp.miyamichi.service.wording.Language;
import jp.miyamichi.service.wording.RideWords;

/// The on-demand services that are booked here: where, when, for whom, for how much, and how by telephone.
public record RideServicesJson(RideOffice office, Language language) implements JsonBytes.Document {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("services");
        for (var service : office.services()) {
            write(json, service);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, RideService service) throws IOException {
        var told = office.told(service);
        json.writeStartObject();
        json.writeStringField("service", service.id());
        json.writeStringField("name", service.names().in(language.code()));
        json.writeStringField("kana", service.names().kana());
        LegJson.text(json, "district", told.flatMap(OnDemandService::district));
        LegJson.text(json, "phone", told.flatMap(OnDemandService::phone));
        LegJson.text(json, "operator", service.rules().operator().map(Fact::is));
        zone(json, service, told.map(OnDemandService::zoneApproximate).orElse(true));
        hours(json, service.rules().hours().is());
        rules(json, service);
        json.writeArrayFieldStart("estimated");
        for (var name : estimated(service)) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void zone(JsonGenerator json, RideService service, boolean isApproximate) throws IOException {
        json.writeStringField("zone", Polyline.of(service.zone()));
        json.writeBooleanField("zoneApproximate", isApproximate);
        places(json, "places", service.places());
    }

    private void places(JsonGenerator json, String field, List<RideService.ServedPlace> places) throws IOException {
        json.writeArrayFieldStart(field);
        for (var place : places) {
            json.writeStartObject();
            json.writeStringField("id", place.id());
            json.writeStringField("name", place.name(language.code()));
            json.writeNumberField("lat", place.at().lat());
            json.writeNumberField("lon", place.at().lon());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void hours(JsonGenerator json, Hours hours) throws IOException {
        json.writeObjectFieldStart("hours");
        strings(
                json,
                "days",
                hours.days().stream().sorted().map(DayOfWeek::name).toList());
        json.writeBooleanField("onHolidays", hours.onHolidays());
        json.writeArrayFieldStart("closed");
        for (var closed : hours.closed()) {
            json.writeStartObject();
            json.writeStringField("from", closed.from().toString());
            json.writeStringField("to", closed.to().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        strings(
                json,
                "departures",
                hours.slots().stream().map(LocalTime::toString).toList());
        json.writeStringField("first", hours.first().toString());
        json.writeStringField("last", hours.last().toString());
        json.writeEndObject();
    }

    private void rules(JsonGenerator json, RideService service) throws IOException {
        var rules = service.rules();
        json.writeStringField("who", RideWords.code(rules.eligibility().who().is()));
        number(json, "yearlyFeeYen", rules.eligibility().yearlyFeeYen());
        number(json, "yearlyFeeOthersYen", rules.eligibility().yearlyFeeOthersYen());
        if (rules.eligibility().trial().isPresent()) {
            var trial = rules.eligibility().trial().get().is();
            json.writeObjectFieldStart("trial");
            json.writeNumberField("days", trial.days());
            json.writeNumberField("ridesMax", trial.ridesMax());
            json.writeNumberField("fareYen", trial.fareYen());
            json.writeEndObject();
        }
        json.writeObjectFieldStart("fare");
        json.writeNumberField("adultYen", rules.fares().adultYen().is());
        json.writeNumberField("childYen", rules.fares().childYen().is());
        json.writeNumberField("infantYen", rules.fares().infantYen().is());
        json.writeEndObject();
        json.writeObjectFieldStart("booking");
        json.writeNumberField("daysAheadMax", rules.booking().daysAheadMax().is());
        json.writeNumberField("noticeMinutes", rules.booking().noticeMinutes().is());
        json.writeNumberField("holdMinutes", rules.booking().holdMinutes().is());
        json.writeNumberField(
                "lateCancelMinutes", rules.booking().lateCancelMinutes().is());
        json.writeNumberField("waitMinutes", rules.booking().waitMinutes().is());
        json.writeEndObject();
        json.writeObjectFieldStart("stops");
        json.writeStringField("at", RideWords.code(rules.stopping().at().is()));
        json.writeStringField("pairs", RideWords.code(service.pairs().is()));
        json.writeNumberField("walkMetersMax", rules.stopping().walkMetersMax().is());
        if (rules.stopping().at().is() == Stopping.At.VIRTUAL_STOPS) {
            places(json, "virtualStops", service.stops());
        }
        json.writeEndObject();
        json.writeBooleanField(
                "wheelchairs",
                rules.fleet().stream()
                        .anyMatch(vehicle -> vehicle.wheelchairPlaces().is() > 0));
    }

    /// The values no source tells.
    private static List<String> estimated(RideService service) {
        var rules = service.rules();
        var names = new ArrayList<String>();
        add(names, "hours", rules.hours());
        add(names, "who", rules.eligibility().who());
        rules.eligibility().trial().ifPresent(trial -> add(names, "trial", trial));
        add(names, "fare.adultYen", rules.fares().adultYen());
        add(names, "fare.childYen", rules.fares().childYen());
        add(names, "fare.infantYen", rules.fares().infantYen());
        add(names, "booking.daysAheadMax", rules.booking().daysAheadMax());
        add(names, "booking.noticeMinutes", rules.booking().noticeMinutes());
        add(names, "booking.holdMinutes", rules.booking().holdMinutes());
        add(names, "booking.lateCancelMinutes", rules.booking().lateCancelMinutes());
        add(names, "booking.waitMinutes", rules.booking().waitMinutes());
        add(names, "stops.at", rules.stopping().at());
        add(names, "stops.pairs", service.pairs());
        add(names, "stops.walkMetersMax", rules.stopping().walkMetersMax());
        return names;
    }

    private static void add(List<String> names, String name, Fact<?> fact) {
        if (fact.isEstimated()) {
            names.add(name);
        }
    }

    private static void number(JsonGenerator json, String field, Optional<Fact<Integer>> fact) throws IOException {
        if (fact.isPresent()) {
            json.writeNumberField(field, fact.get().is());
        }
    }

    private static void strings(JsonGenerator json, String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (var text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
