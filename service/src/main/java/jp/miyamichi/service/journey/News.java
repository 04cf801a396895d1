package jp.miyamichi.service.journey;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.miyamichi.service.notice.Notice;

/// What the traveller must be told of a journey that has come from one state to another.
public final class News {

    private static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("H時m分", Locale.JAPANESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH);

    private final ZoneId zone;
    private final LineNews lines;

    public News(ZoneId zone) {
        this.zone = zone;
        this.lines = new LineNews(zone);
    }

    LineNews lines() {
        return lines;
    }

    /// Each with a key, so that it is told once.
    List<Notice> of(Journey before, Journey after, Instant now) {
        var news = new ArrayList<Notice>();
        if (after.state() == JourneyState.CONFIRMED && before.state() == JourneyState.REPLANNING) {
            replaced(after).ifPresent(step -> news.add(changed(after, step, now)));
        } else if (after.state() == JourneyState.CONFIRMED && before.state() != JourneyState.CONFIRMED) {
            news.add(confirmed(after, now));
        }
        if (after.state() == JourneyState.CONFIRMED && before.state() == JourneyState.CONFIRMED) {
            moved(before, after).forEach(step -> news.add(changed(after, step, now)));
        }
        if (after.state().hasEnded() && !before.state().hasEnded() && after.ending() != Ending.BY_TRAVELLER) {
            news.add(ended(after, now));
        }
        if (after.state() == JourneyState.CONFIRMED || after.state() == JourneyState.REPLANNING) {
            otherLines(before, after).forEach(leg -> news.add(lines.instead(after, leg, now)));
        }
        givenUp(before, after).forEach(leg -> news.add(givenUp(after, leg, now)));
        refund(before, after, now).ifPresent(news::add);
        return news;
    }

    /// The legs for which another tram or bus is to be taken than before.
    private static List<JourneyLeg> otherLines(Journey before, Journey after) {
        var then = before.content().legs();
        var now = after.content().legs();
        return IntStream.range(0, now.size())
                .filter(leg -> !now.get(leg).trip().equals(then.get(leg).trip()))
                .mapToObj(now::get)
                .toList();
    }

    /// The legs given up between the two, unless the journey ends with them.
    private static List<Integer> givenUp(Journey before, Journey after) {
        return IntStream.range(0, after.content().legs().size())
                .filter(leg -> after.content().legs().get(leg).isGivenUp()
                        && !before.content().legs().get(leg).isGivenUp())
                .filter(_ -> after.state() == JourneyState.REPLANNING)
                .boxed()
                .toList();
    }

    private Notice givenUp(Journey journey, int leg, Instant now) {
        var gone = journey.content().legs().get(leg);
        return notice(
                journey,
                Notice.Kind.RIDE_CANCELLED,
                " " + leg,
                gone.line() + "の予約（「" + gone.from().name() + "」から「" + gone.to().name()
                        + "」まで）は取り消されました。この区間は、別の行き方をお調べになるか、お電話ください。" + onward(journey),
                "Your booking of " + gone.line() + " from " + gone.from().name() + " to "
                        + gone.to().name() + " is cancelled. Please look for another way there, or call us."
                        + onwardInEnglish(journey),
                now);
    }

    /// What is still to be ridden.
    private String onward(Journey journey) {
        return "このほかの予約は、そのままお使いいただけます。"
                + ridden(journey)
                        .map(leg -> ja(leg.departAt()) + "発の" + leg.line() + "に、「"
                                + leg.from().name() + "」からお乗りください。")
                        .collect(Collectors.joining());
    }

    private String onwardInEnglish(Journey journey) {
        return " Everything else stays booked."
                + ridden(journey)
                        .map(leg -> " Take " + leg.line() + " at " + en(leg.departAt()) + " from "
                                + leg.from().name() + ".")
                        .collect(Collectors.joining());
    }

    private static Stream<JourneyLeg> ridden(Journey journey) {
        return journey.content().legs().stream().filter(leg -> leg.isTransit() && !leg.estimated());
    }

    /// The vehicle comes at another time than was promised.
    private static List<Step> moved(Journey before, Journey after) {
        return after.steps().stream()
                .filter(step -> step.kind() == Step.Kind.CONFIRM_RIDE)
                .filter(step -> !step.promise()
                        .equals(before.steps().get(step.position()).promise()))
                .toList();
    }

    /// The last thing done was to promise another ride, not to give up a leg.
    private static Optional<Step> replaced(Journey journey) {
        return Optional.of(journey.steps().getLast()).filter(step -> step.kind() == Step.Kind.CONFIRM_RIDE);
    }

    private Notice confirmed(Journey journey, Instant now) {
        var japanese = new StringBuilder("ご予約を承りました。").append(way(journey));
        var english = new StringBuilder("Your journey is booked.");
        for (var step : journey.steps()) {
            if (step.kind() == Step.Kind.CONFIRM_RIDE) {
                step.promise().ifPresent(promise -> {
                    japanese.append(waiting(journey, step, promise));
                    english.append(waitingInEnglish(journey, step, promise));
                });
            }
        }
        return notice(journey, Notice.Kind.JOURNEY_CONFIRMED, "", japanese.toString(), english.toString(), now);
    }

    private static String way(Journey journey) {
        var stays = journey.content().stays();
        if (!stays.isEmpty()) {
            return stays.stream().map(Stay::place).collect(Collectors.joining("、")) + "へ行く一日です。";
        }
        var legs = journey.content().legs();
        return legs.getFirst().from().name() + "から" + legs.getLast().to().name() + "までです。";
    }

    private String waiting(Journey journey, Step step, RidePromise promise) {
        var leg = journey.content().legs().get(step.leg());
        return leg.line() + "は、" + ja(promise.pickupFrom()) + "から" + ja(promise.pickupTo()) + "の間に「"
                + leg.from().name() + "」へお迎えにまいります。" + ja(promise.arriveBy()) + "までに着きます。";
    }

    private String waitingInEnglish(Journey journey, Step step, RidePromise promise) {
        var leg = journey.content().legs().get(step.leg());
        return " " + leg.line() + " picks you up at " + leg.from().name() + " between " + en(promise.pickupFrom())
                + " and " + en(promise.pickupTo()) + ", and arrives by " + en(promise.arriveBy()) + ".";
    }

    private Notice changed(Journey journey, Step step, Instant now) {
        var promise = step.promise().orElseThrow();
        return notice(
                journey,
                Notice.Kind.RIDE_CHANGED,
                " " + step.leg() + " " + promise.pickupFrom().getEpochSecond(),
                "お迎えの時間が変わりました。" + waiting(journey, step, promise),
                "Your pickup has changed." + waitingInEnglish(journey, step, promise),
                now);
    }

    private static Notice ended(Journey journey, Instant now) {
        var japanese = switch (journey.ending()) {
            case TOO_LATE -> "時間内にお手続きがなかったので、予約は成立していません。もう一度お申し込みください。";
            case NOT_POSSIBLE -> "ご希望の便が取れなかったので、予約は成立していません。時間を変えて、もう一度お申し込みください。";
            case DISRUPTED -> "申し訳ありません。乗り継ぎができなくなり、かわりの便もないため、予約を取り消しました。" + "代金はきまりに沿ってお返しします。別の行き方をお調べください。";
            case RIDE_CANCELLED -> "お迎えの予約が取り消されたので、この移動の予約は終わりました。代金はきまりに沿ってお返しします。";
            case BY_TRAVELLER, NONE -> "予約を取り消しました。";
        };
        var english = switch (journey.ending()) {
            case TOO_LATE -> "The booking was not completed in time, so nothing is booked. Please book again.";
            case NOT_POSSIBLE -> "Something was not to be had, so nothing is booked. Please try another time.";
            case DISRUPTED ->
                "We are sorry: the connection is lost and nothing else was found, so your booking is"
                        + " cancelled. You are refunded by the rules. Please look for another way.";
            case RIDE_CANCELLED -> "Your ride was cancelled, and with it this journey. You are refunded by the rules.";
            case BY_TRAVELLER, NONE -> "Your booking is cancelled.";
        };
        return notice(journey, Notice.Kind.RIDE_CANCELLED, "", way(journey) + japanese, english, now);
    }

    private static Optional<Notice> refund(Journey before, Journey after, Instant now) {
        var back = after.refundedYen();
        return back > 0 && before.refundedYen() != back
                ? Optional.of(notice(
                        after,
                        Notice.Kind.REFUND,
                        " " + back,
                        String.format(Locale.ROOT, "%,d円をお返しする手続きをしました。", back - before.refundedYen()),
                        String.format(Locale.ROOT, "%,d yen are being given back to you.", back - before.refundedYen()),
                        now))
                : Optional.empty();
    }

    private static Notice notice(
            Journey journey, Notice.Kind kind, String more, String japanese, String english, Instant now) {
        var key = kind.word() + " " + journey.id() + more;
        return new Notice(
                key.substring(0, Math.min(key.length(), Notice.KEY_LENGTH_MAX)),
                journey.traveller(),
                kind,
                Optional.of(journey.id().value()),
                japanese,
                english,
                now);
    }

    private String ja(Instant time) {
        return JAPANESE.format(time.atZone(zone));
    }

    private String en(Instant time) {
        return ENGLISH.format(time.atZone(zone));
    }
}
