package jp.miyamichi.dispatch.simulation;

/// One line of a scenario file: kilometres and minutes.
record ScenarioRow(
        int id,
        double asked,
        double desired,
        double fromX,
        double fromY,
        double toX,
        double toY,
        int party,
        int wheelchairs) {

    private static final int COLUMNS = 9;

    /// Farther from the middle the plane would no longer be the earth.
    private static final double KM_MAX = 100;

    private static final double MINUTES_MAX = 3 * 24 * 60;

    static ScenarioRow parse(String where, String line) {
        var cells = line.strip().split(",", -1);
        if (cells.length != COLUMNS) {
            throw new BadScenario(where + ": " + COLUMNS + " values belong here, not " + cells.length);
        }
        var row = new ScenarioRow(
                whole(where, "request", cells[0], 0, Integer.MAX_VALUE),
                number(where, "t_request_min", cells[1], 0, MINUTES_MAX),
                number(where, "desired_pickup_min", cells[2], 0, MINUTES_MAX),
                number(where, "px_km", cells[3], -KM_MAX, KM_MAX),
                number(where, "py_km", cells[4], -KM_MAX, KM_MAX),
                number(where, "dx_km", cells[5], -KM_MAX, KM_MAX),
                number(where, "dy_km", cells[6], -KM_MAX, KM_MAX),
                whole(where, "party", cells[7], 1, 80),
                whole(where, "wheelchair", cells[8], 0, 80));
        if (row.wheelchairs > row.party) {
            throw new BadScenario(where + ": " + row.wheelchairs + " wheelchairs in a party of " + row.party);
        }
        return row;
    }

    private static int whole(String where, String column, String cell, int min, int max) {
        double value = number(where, column, cell, min, max);
        if (value != Math.rint(value)) {
            throw new BadScenario(where + ": " + column + " must be a whole number, not " + cell);
        }
        return (int) value;
    }

    private static double number(String where, String column, String cell, double min, double max) {
        double value;
        try {
            value = Double.parseDouble(cell.strip());
        } catch (NumberFormatException e) {
            throw new BadScenario(where + ": " + column + " must be a number, not '" + cell + "'");
        }
        if (!(value >= min && value <= max)) {
            throw new BadScenario(where + ": " + column + " must be " + min + " to " + max + ", not " + cell);
        }
        return value;
    }
}
