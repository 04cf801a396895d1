package jp.miyamichi.service.wording;

import java.time.Duration;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.planner.Mode;

/// One leg as a line for a terminal.
final class LegText {

    private final Sentences sentences;

    LegText(Sentences sentences) {
        this.sentences = sentences;
    }

    String of(Leg leg) {
        var way = leg.from().name() + " → " + leg.to().name();
        return switch (leg) {
            case Leg.Walk walk -> sentences.say("徒歩 ", "Walk ") + way + " " + length(walk);
            case Leg.Cycle cycle -> sentences.say("自転車 ", "Cycle ") + way + " " + length(cycle);
            case Leg.Transit transit -> line(transit) + " " + way + " " + when(transit);
            case Leg.OnDemand ride -> ride.serviceName() + " " + way + " " + onDemand(ride);
        };
    }

    private String length(Leg leg) {
        return about(sentences, Duration.between(leg.departAt(), leg.arriveAt()), leg.estimated()) + " (" + leg.meters()
                + " m)";
    }

    private String line(Leg.Transit transit) {
        var name = transit.route().shortName().isBlank()
                ? transit.route().longName()
                : transit.route().shortName();
        var kind = transit.mode() == Mode.TRAM ? sentences.say("LRT", "Tram") : sentences.say("バス", "Bus");
        return kind + " " + name + " (" + transit.headsign() + ")";
    }

    private String when(Leg.Transit transit) {
        return transit.headway()
                .map(sentences::headway)
                .orElseGet(() -> ItineraryText.times(transit.departAt(), transit.arriveAt()));
    }

    private String onDemand(Leg.OnDemand ride) {
        var who = ride.forAsker()
                ? sentences.say("要予約", "book ahead")
                : sentences.say("登録した住民だけが乗れます", "for registered residents");
        var phone = ride.booking().phone().map(number -> " " + sentences.say("電話 ", "phone ") + number);
        return who + phone.orElse("");
    }

    static String about(Sentences sentences, Duration duration, boolean estimated) {
        var minutes = Math.max(1, Math.round(duration.toSeconds() / 60.0));
        return estimated
                ? sentences.say("約" + minutes + "分", "about " + minutes + " min")
                : sentences.say(minutes + "分", minutes + " min");
    }
}
