package jp.miyamichi.dispatch.region;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// 改善基準告示 for drivers of taxis on day shifts: how long they may be at work, and how long they must rest.
///
/// @param dutyHoursMax a day, break included (拘束時間)
/// @param dutyHoursExtendedMax on some days
/// @param longDutyHours more than this is a long day
/// @param longDutiesPerWeekMax about so many long days a week
/// @param dutyHoursMonthMax in a month
/// @param restHoursMin between two duties
public record DriverHours(
        Fact<Integer> dutyHoursMax,
        Fact<Integer> dutyHoursExtendedMax,
        Fact<Integer> longDutyHours,
        Fact<Integer> longDutiesPerWeekMax,
        Fact<Integer> dutyHoursMonthMax,
        Fact<Integer> restHoursMin) {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(31);

    /// What is wrong with the duties of one driver, a sentence each; empty if they may be driven.
    public List<String> problems(List<Duty> duties) {
        var inOrder = duties.stream().sorted(Comparator.comparing(Duty::from)).toList();
        var problems = new ArrayList<String>();
        for (int i = 0; i < inOrder.size(); i++) {
            var duty = inOrder.get(i);
            if (duty.length().compareTo(Duration.ofHours(dutyHoursExtendedMax.is())) > 0) {
                problems.add(duty + " lasts longer than " + dutyHoursExtendedMax.is() + " hours");
            }
            if (i > 0) {
                var rest = Duration.between(inOrder.get(i - 1).to(), duty.from());
                if (rest.compareTo(Duration.ofHours(restHoursMin.is())) < 0) {
                    problems.add(duty + " begins before " + restHoursMin.is() + " hours of rest");
                }
            }
            problems.addAll(problemsOfWeekAndMonth(inOrder.subList(0, i + 1)));
        }
        return problems;
    }

    /// Looks back from the last duty.
    private List<String> problemsOfWeekAndMonth(List<Duty> upToHere) {
        var problems = new ArrayList<String>();
        var last = upToHere.getLast();
        var isLong = isLong(last);
        var longOnes = upToHere.stream()
                .filter(duty -> isLong(duty) && isWithin(WEEK, duty, last))
                .count();
        if (isLong && longOnes > longDutiesPerWeekMax.is()) {
            problems.add(last + " is one of more than " + longDutiesPerWeekMax.is() + " long days within a week");
        }
        var month = upToHere.stream()
                .filter(duty -> isWithin(MONTH, duty, last))
                .map(Duty::length)
                .reduce(Duration.ZERO, Duration::plus);
        if (month.compareTo(Duration.ofHours(dutyHoursMonthMax.is())) > 0) {
            problems.add(last + " goes beyond " + dutyHoursMonthMax.is() + " hours within a month");
        }
        return problems;
    }

    private boolean isLong(Duty duty) {
        return duty.length().compareTo(Duration.ofHours(longDutyHours.is())) > 0;
    }

    private static boolean isWithin(Duration span, Duty duty, Duty last) {
        return duty.from().isAfter(last.from().minus(span));
    }
}
