package jp.miyamichi.planner.streets;

/// What each edge of a [StreetNetwork] costs one kind of traveller: milliseconds, and a weight (seconds of ordinary
/// travel that feel as long) by which ways are compared.
///
/// Edges are priced by the caller; turns by the rules of OpenTripPlanner's "simple" model, which is its default:
/// a walker loses a twentieth of a second per degree and metre per second, and 15 seconds at lights.
public final class StreetCosts {

    static final int CLOSED = -1;

    private static final int ANGLES = 181;
    private static final double WAIT_AT_LIGHTS_SECONDS = 15;

    final StreetNetwork network;
    final int[] millis;
    final double[] weight;

    /// Two kinds of edge: stairs and others.
    private final boolean[] special;
    private final boolean[] waits;
    private final int[] turnMillis = new int[8 * ANGLES];
    private final double[] turnWeight = new double[8 * ANGLES];

    private StreetCosts(StreetNetwork network, boolean[] waits, Pricing pricing) {
        this.network = network;
        this.waits = waits;
        int edges = network.edgeCount();
        millis = new int[edges];
        weight = new double[edges];
        special = new boolean[edges];
        for (int e = 0; e < edges; e++) {
            var price = pricing.price(e);
            millis[e] = price.open() ? price.millis() : CLOSED;
            weight[e] = price.weight();
            special[e] = price.special();
        }
    }

    /// What one edge costs. `special` marks stairs.
    public record Price(boolean open, int millis, double weight, boolean special) {
        public static final Price CLOSED = new Price(false, 0, 0, false);
    }

    @FunctionalInterface
    public interface Pricing {
        Price price(int edge);
    }

    /// What walking costs, at the given pace on streets and on stairs.
    ///
    /// @param turnReluctance how much worse than ordinary travel a second lost in a turn feels
    public static StreetCosts walking(
            StreetNetwork network,
            double metersPerSecond,
            double stairsMetersPerSecond,
            double turnReluctance,
            Pricing pricing) {
        var costs = new StreetCosts(network, network.walkersWait, pricing);
        for (int angle = 0; angle < ANGLES; angle++) {
            double plain = angle / 20.0 / (float) metersPerSecond;
            double stairs = angle / 20.0 / (float) stairsMetersPerSecond;
            costs.setTurn(false, angle, plain, plain, stairs, stairs, turnReluctance);
            costs.setTurn(
                    true,
                    angle,
                    plain + WAIT_AT_LIGHTS_SECONDS,
                    plain + WAIT_AT_LIGHTS_SECONDS,
                    stairs + WAIT_AT_LIGHTS_SECONDS,
                    stairs + WAIT_AT_LIGHTS_SECONDS,
                    turnReluctance);
        }
        return costs;
    }

    private void setTurn(
            boolean wait,
            int angle,
            double plainToPlain,
            double specialToPlain,
            double plainToSpecial,
            double specialToSpecial,
            double reluctance) {
        double[] seconds = {plainToPlain, specialToPlain, plainToSpecial, specialToSpecial};
        for (int kinds = 0; kinds < seconds.length; kinds++) {
            int at = ((wait ? 4 : 0) + kinds) * ANGLES + angle;
            turnMillis[at] = (int) Math.ceil(1000 * seconds[kinds]);
            turnWeight[at] = reluctance * seconds[kinds];
        }
    }

    /// Where the cost of turning from one edge into the next is found; negative for no cost.
    int turn(int intoCrossing, int outOfCrossing) {
        int crossing = network.from[outOfCrossing];
        if (!network.turnsCost[crossing] || !network.street[intoCrossing] || !network.street[outOfCrossing]) {
            return -1;
        }
        int kinds = (special[intoCrossing] ? 1 : 0) + (special[outOfCrossing] ? 2 : 0) + (waits[crossing] ? 4 : 0);
        return kinds * ANGLES + network.turnAngle(intoCrossing, outOfCrossing);
    }

    int turnMillis(int turn) {
        return turnMillis[turn];
    }

    double turnWeight(int turn) {
        return turnWeight[turn];
    }
}
