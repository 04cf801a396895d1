package jp.miyamichi.dispatch;

import java.util.List;
import jp.miyamichi.dispatch.engine.Repair;

/// What an event meant for riders: who must be told what.
///
/// @param notices riders for whom another vehicle comes, or a later one, or whose promise is at risk
/// @param renewed promises that moved because the rider did
/// @param lost promises that no plan found can keep
public record FleetNews(List<Repair.Notice> notices, List<Repair.Renewed> renewed, List<Repair.Lost> lost) {

    public FleetNews {
        notices = List.copyOf(notices);
        renewed = List.copyOf(renewed);
        lost = List.copyOf(lost);
    }

    public static FleetNews of(Repair repair) {
        return new FleetNews(repair.notices(), repair.renewed(), repair.lost());
    }

    public boolean isEmpty() {
        return notices.isEmpty() && renewed.isEmpty() && lost.isEmpty();
    }
}
