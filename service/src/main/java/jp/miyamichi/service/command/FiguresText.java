package jp.miyamichi.service.command;

import java.util.Locale;
import jp.miyamichi.dispatch.region.Costs;
import jp.miyamichi.dispatch.simulation.Figures;

/// The figures of a day in a line for people.
final class FiguresText {

    private FiguresText() {}

    static String of(String name, Figures figures, Costs costs) {
        return String.format(
                Locale.ROOT,
                "%s: %d of %d requests served (%.1f %%), %.0f km, %.2f km a ride, wait %.1f min, detour %.2f,"
                        + " %.2f rides a vehicle hour, %.0f %% pooled, %.1f %% of promises kept, %d broken,"
                        + " %d lost and told, %,d yen%s%n",
                name,
                figures.served(),
                figures.requests(),
                100 * figures.servedShare(),
                figures.km(),
                figures.kmPerRide(),
                figures.meanWaitMinutes(),
                figures.meanDetour(),
                figures.ridesPerVehicleHour(),
                100 * figures.pooledShare(),
                100 * figures.keptShare(),
                figures.brokenPromises(),
                figures.lostPromises(),
                costs.yen(figures.vehicleHours(), figures.km()),
                costs.isEstimated() ? " (estimated)" : "");
    }
}
