package jp.miyamichi.service.wording;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryAnswer.Found;
import jp.miyamichi.planner.ItineraryAnswer.NotFound;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Leg;

/// Itineraries as lines for a terminal. What is estimated gets no clock time.
public final class ItineraryText {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Sentences sentences;
    private final LegText legs;

    public ItineraryText(Sentences sentences) {
        this.sentences = sentences;
        this.legs = new LegText(sentences);
    }

    public List<String> of(ItineraryRequest request, ItineraryAnswer answer) {
        var lines = new ArrayList<String>();
        lines.add(request.from().name() + " → " + request.to().name());
        switch (answer) {
            case Found found -> {
                if (found.past()) {
                    lines.add(sentences.say("この時刻は過ぎています。", "This time has gone by."));
                }
                found.notices().forEach(notice -> lines.add(sentences.notice(notice)));
                addAll(found.itineraries(), lines);
            }
            case NotFound not -> {
                lines.add(sentences.why(not.reason(), not.firstDay(), not.lastDay()));
                not.notices().forEach(notice -> lines.add(sentences.notice(notice)));
                if (!not.nearest().isEmpty()) {
                    lines.add(sentences.say("近い行き方:", "The nearest ways:"));
                    addAll(not.nearest(), lines);
                }
            }
        }
        return lines;
    }

    private void addAll(List<Itinerary> itineraries, List<String> lines) {
        var number = 0;
        for (var itinerary : itineraries) {
            number++;
            lines.add("");
            lines.add(number + ". " + summary(itinerary));
            itinerary.legs().forEach(leg -> lines.add("   " + legs.of(leg)));
        }
    }

    private String summary(Itinerary itinerary) {
        var parts = new ArrayList<String>();
        if (hasTimes(itinerary)) {
            parts.add(times(itinerary.departAt(), itinerary.arriveAt()));
        }
        parts.add(LegText.about(sentences, itinerary.duration(), itinerary.isEstimated()));
        parts.add(sentences.say("乗換" + itinerary.transfers() + "回", itinerary.transfers() + " transfers"));
        parts.add(sentences.say("徒歩" + itinerary.walkMeters() + "m", itinerary.walkMeters() + " m on foot"));
        return String.join(sentences.say("　", "  "), parts);
    }

    /// Walking times are always near enough; those of a line without a timetable are not.
    private static boolean hasTimes(Itinerary itinerary) {
        return itinerary.legs().stream()
                .noneMatch(leg -> leg.estimated() && (leg instanceof Leg.Transit || leg instanceof Leg.OnDemand));
    }

    static String times(ZonedDateTime departAt, ZonedDateTime arriveAt) {
        var days = Duration.between(
                        departAt.toLocalDate().atStartOfDay(),
                        arriveAt.toLocalDate().atStartOfDay())
                .toDays();
        return CLOCK.format(departAt) + "–" + CLOCK.format(arriveAt) + (days > 0 ? " (+" + days + ")" : "");
    }
}
