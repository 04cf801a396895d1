package jp.miyamichi.dispatch.simulation;

import java.util.ArrayList;
import java.util.List;

/// Holds a day's log against the rules no plan may break, without asking the engine.
///
/// @param problems each rule that was broken, in words; empty on a clean day
public record DayCheck(DayResult result, List<String> problems) {

    public DayCheck {
        problems = List.copyOf(problems);
    }

    static DayCheck of(Scenario scenario, DayResult result, DayResult again) {
        var problems = new ArrayList<String>();
        var log = result.log();
        if (!log.equals(again.log())) {
            problems.add("the day replayed from its log went otherwise");
        }
        var book = RideBook.of(log);
        book.courses().forEach((ride, course) -> {
            if (course.isBroken()) {
                problems.add("ride " + ride + ": the promise is broken: " + course);
            }
        });
        if (result.figures().lostPromises() > 0 && log.events().stream().allMatch(DayEvent.Asked.class::isInstance)) {
            problems.add("a promise was lost though nothing happened");
        }
        log.lines().stream()
                .filter(LogLine.Promised.class::isInstance)
                .map(LogLine.Promised.class::cast)
                .forEach(promised -> PromiseCheck.of(promised, book, scenario).ifPresent(problems::add));
        for (var vehicle : scenario.vehicles()) {
            problems.addAll(new TourCheck(vehicle, scenario, log).problems());
        }
        return new DayCheck(result, problems);
    }
}
