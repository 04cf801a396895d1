package jp.miyamichi.service.http;

import java.util.Map;
import jp.miyamichi.service.people.People;
import jp.miyamichi.service.people.TrialOffice.Tried;

/// `/api/v1/households/…/trials` and `/api/v1/services/…/trials`: 体験乗車, from the clerk's start to how many stayed.
final class TrialRoutes {

    private final People people;

    TrialRoutes(People people) {
        this.people = people;
    }

    Map<String, Answer> answers() {
        return Map.of("startTrial", this::start, "trialFigures", this::figures);
    }

    private Reply start(Query query) {
        var body = query.json();
        var tried = people.trials()
                .start(
                        OrderBodies.id(query.pathText("household"), "household"),
                        body.getString("service"),
                        OrderBodies.day(body.getString("firstDay"), "firstDay"),
                        query.knownCaller());
        return switch (tried) {
            case Tried.Started(var trial, var fareYen) ->
                PrivateReply.of(json -> {
                    json.writeStringField("firstDay", trial.first().toString());
                    json.writeStringField("lastDay", trial.last().toString());
                    json.writeNumberField("ridesMax", trial.ridesMax());
                    json.writeNumberField("ridesLeft", trial.ridesLeft());
                    json.writeNumberField("fareYen", fareYen);
                });
            case Tried.NoSuchHousehold() ->
                throw Problem.notFound("household", "There is no such household. Register a resident of it first.")
                        .refusal();
            case Tried.NoSuchService(var services) ->
                throw Problem.in("service", "service must be one of " + services + ".")
                        .refusal();
            case Tried.NotOffered() ->
                throw Problem.of(
                                Problem.Kind.NOT_POSSIBLE,
                                "This service offers no trial rides. Register the household instead.")
                        .refusal();
            case Tried.TriedBefore(var first, var last) ->
                throw Problem.of(
                                Problem.Kind.CONFLICT,
                                "The household has tried this service from " + first + " to " + last
                                        + ", and may do so once. Register it instead.")
                        .refusal();
        };
    }

    private Reply figures(Query query) {
        var figures = people.trials()
                .figures(query.pathText("service"))
                .orElseThrow(
                        () -> Problem.notFound("service", "There is no such service. GET /api/v1/services lists them.")
                                .refusal());
        return PrivateReply.of(json -> {
            json.writeNumberField("trials", figures.trials());
            json.writeNumberField("rides", figures.rides());
            json.writeNumberField("registeredAfter", figures.converted());
        });
    }
}
