package jp.miyamichi.benchmarks.planner;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/// A Tuesday within the timetable, in the region's time zone: never today, so that a run can be repeated.
record RegionDay(LocalDate day, ZoneId zone) {

    static RegionDay ask(HttpClient client, URI service) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve("api/v1/region")).build();
        var region = new ObjectMapper()
                .readTree(client.send(request, BodyHandlers.ofString()).body());
        var first = LocalDate.parse(region.path("firstDay").asText());
        var day = first.plusWeeks(1).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        var last = LocalDate.parse(region.path("lastDay").asText());
        return new RegionDay(
                day.isAfter(last) ? first : day,
                ZoneId.of(region.path("timeZone").asText()));
    }
}
