package jp.miyamichi.service.broadcast;

import com.google.transit.realtime.GtfsRealtime;
import com.google.transit.realtime.GtfsRealtime.EntitySelector;
import com.google.transit.realtime.GtfsRealtime.TimeRange;
import com.google.transit.realtime.GtfsRealtime.TranslatedString;
import com.google.transit.realtime.GtfsRealtime.TranslatedString.Translation;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import jp.miyamichi.service.broadcast.rules.KnownGtfs;

/// Writes alerts into a message. Of what an alert is about only that is told which readers can look up.
final class AlertMessage {

    private final KnownGtfs gtfs;

    AlertMessage(KnownGtfs gtfs) {
        this.gtfs = gtfs;
    }

    Draft of(List<Alert> alerts, Instant now) {
        var draft = new Draft(now);
        for (var alert : alerts) {
            var subjects = alert.subjects().stream().filter(this::isKnown).toList();
            if (subjects.isEmpty()) {
                draft.omit(Omission.ALERTS_WITHOUT_TIMETABLE);
            } else {
                draft.message().addEntityBuilder().setId(alert.id().toString()).setAlert(message(alert, subjects));
            }
        }
        return draft;
    }

    private boolean isKnown(Alert.Subject subject) {
        return switch (subject.kind()) {
            case AGENCY -> gtfs.agencies().contains(subject.id());
            case ROUTE -> gtfs.routes().contains(subject.id());
            case STOP -> gtfs.stops().containsKey(subject.id());
        };
    }

    private static GtfsRealtime.Alert message(Alert alert, List<Alert.Subject> subjects) {
        var period = TimeRange.newBuilder().setStart(alert.from().getEpochSecond());
        alert.until().ifPresent(until -> period.setEnd(until.getEpochSecond()));
        var message = GtfsRealtime.Alert.newBuilder()
                .addActivePeriod(period)
                .setCause(GtfsRealtime.Alert.Cause.valueOf(alert.cause().name()))
                .setEffect(GtfsRealtime.Alert.Effect.valueOf(alert.effect().name()))
                .setHeaderText(said(alert, Alert.Words::header))
                .setDescriptionText(said(alert, Alert.Words::description));
        subjects.forEach(subject -> message.addInformedEntity(selector(subject)));
        alert.page()
                .ifPresent(page -> message.setUrl(TranslatedString.newBuilder()
                        .addTranslation(Translation.newBuilder().setText(page.toString()))));
        return message.build();
    }

    private static EntitySelector selector(Alert.Subject subject) {
        var selector = EntitySelector.newBuilder();
        return switch (subject.kind()) {
            case AGENCY -> selector.setAgencyId(subject.id()).build();
            case ROUTE -> selector.setRouteId(subject.id()).build();
            case STOP -> selector.setStopId(subject.id()).build();
        };
    }

    private static TranslatedString said(Alert alert, Function<Alert.Words, String> what) {
        var said = TranslatedString.newBuilder();
        alert.words()
                .forEach(words -> said.addTranslation(
                        Translation.newBuilder().setLanguage(words.language()).setText(what.apply(words))));
        return said.build();
    }
}
