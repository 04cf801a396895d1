package jp.miyamichi.dispatch.region;

/// What driving costs, by which simulated days are compared.
///
/// @param yenPerVehicleHour a vehicle with its driver in service, whether it drives or not
/// @param yenPerKm in addition, for each kilometre
public record Costs(Fact<Integer> yenPerVehicleHour, Fact<Integer> yenPerKm) {

    private static final int YEN_MAX = 100_000;

    public Costs {
        within("yenPerVehicleHour", yenPerVehicleHour);
        within("yenPerKm", yenPerKm);
    }

    private static void within(String name, Fact<Integer> fact) {
        if (fact.is() < 0 || fact.is() > YEN_MAX) {
            throw new IllegalArgumentException(name + " must be 0 to " + YEN_MAX + ", not " + fact.is());
        }
    }

    public long yen(double vehicleHours, double km) {
        return Math.round(vehicleHours * yenPerVehicleHour.is() + km * yenPerKm.is());
    }

    public boolean isEstimated() {
        return yenPerVehicleHour.isEstimated() || yenPerKm.isEstimated();
    }
}
