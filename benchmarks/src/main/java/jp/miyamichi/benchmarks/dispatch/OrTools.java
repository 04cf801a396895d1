package jp.miyamichi.benchmarks.dispatch;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.main;
import com.google.protobuf.Duration;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import jp.miyamichi.dispatch.solve.InstanceFile;
import jp.miyamichi.dispatch.solve.Objective;
import jp.miyamichi.dispatch.solve.Solution;
import jp.miyamichi.dispatch.solve.SolutionFile;
import jp.miyamichi.dispatch.solve.StaticProblem;
import jp.miyamichi.dispatch.solve.Stop;

/// The peer, in a process of its own: parallel cheapest insertion, then guided local search, as its makers advise for
/// pickups and deliveries. It counts in whole numbers, so minutes become thousandths.
public final class OrTools {

    private static final double SCALE = 1_000;

    /// What a vehicle costs where fewer vehicles win, and what leaving out one end of a request costs: more than any
    /// tour.
    private static final long VEHICLE = (long) (10_000 * SCALE);

    private static final long LEFT_OUT = (long) (50_000 * SCALE);

    /// The limit is CPU time; wall time is only cut off where the machine is very busy.
    private static final long WALL_FACTOR_MAX = 20;

    private final StaticProblem problem;
    private final List<Stop> stops;
    private final RoutingIndexManager manager;
    private final RoutingModel model;

    private OrTools(StaticProblem problem) {
        this.problem = problem;
        stops = problem.stops();
        int fleet = Math.min(problem.limits().vehicles(), problem.requests());
        manager = new RoutingIndexManager(stops.size(), fleet, 0);
        model = new RoutingModel(manager);
    }

    /// `INSTANCE SECONDS SOLUTION`
    public static void main(String[] arguments) throws IOException {
        Loader.loadNativeLibraries();
        var problem = InstanceFile.read(Path.of(arguments[0]));
        var solution = new OrTools(problem).solve(Double.parseDouble(arguments[1]));
        SolutionFile.write(Path.of(arguments[2]), solution);
    }

    private Solution solve(double seconds) {
        int distance = model.registerTransitMatrix(matrix((from, to) -> Math.round(from.distanceTo(to) * SCALE)));
        model.setArcCostEvaluatorOfAllVehicles(distance);
        if (problem.objective() == Objective.VEHICLES_THEN_DISTANCE) {
            model.setFixedCostOfAllVehicles(VEHICLE);
        }
        var time = time();
        load();
        requests(time);
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var limit = model.solver().makeCustomLimit(() -> system.getProcessCpuTime() / 1e9 > seconds);
        model.addSearchMonitor(limit);
        return solution(model.solveWithParameters(parameters(seconds)));
    }

    private static RoutingSearchParameters parameters(double seconds) {
        return main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(Duration.newBuilder().setSeconds((long) Math.ceil(seconds * WALL_FACTOR_MAX)))
                .build();
    }

    private long[][] matrix(ToDoubleBiFunction<Stop, Stop> value) {
        return stops.stream()
                .map(from -> stops.stream()
                        .mapToLong(to -> (long) value.applyAsDouble(from, to))
                        .toArray())
                .toArray(long[][]::new);
    }

    /// Rounded up, and windows rounded inwards: what fits here fits exactly.
    private RoutingDimension time() {
        int transit = model.registerTransitMatrix(
                matrix((from, to) -> Math.ceil((from.service() + from.distanceTo(to)) * SCALE)));
        long horizon = (long) (stops.getFirst().latest() * SCALE);
        model.addDimension(transit, horizon, horizon, false, "time");
        var time = model.getMutableDimension("time");
        for (int node = 1; node < stops.size(); node++) {
            var stop = stops.get(node);
            long latest = Math.min(horizon, (long) (stop.latest() * SCALE));
            time.cumulVar(manager.nodeToIndex(node)).setRange((long) Math.ceil(stop.earliest() * SCALE), latest);
        }
        for (int vehicle = 0; vehicle < manager.getNumberOfVehicles(); vehicle++) {
            if (problem.limits().durationMax() < Double.POSITIVE_INFINITY) {
                time.setSpanUpperBoundForVehicle((long) (problem.limits().durationMax() * SCALE), vehicle);
            }
            model.addVariableMinimizedByFinalizer(time.cumulVar(model.end(vehicle)));
        }
        return time;
    }

    private void load() {
        int loads = model.registerUnaryTransitVector(
                stops.stream().mapToLong(Stop::load).toArray());
        model.addDimension(loads, 0, problem.limits().capacity(), true, "load");
    }

    private void requests(RoutingDimension time) {
        var solver = model.solver();
        for (int request = 0; request < problem.requests(); request++) {
            long pickup = manager.nodeToIndex(1 + request);
            long dropOff = manager.nodeToIndex(1 + problem.requests() + request);
            var in = time.cumulVar(pickup);
            var out = time.cumulVar(dropOff);
            model.addPickupAndDelivery(pickup, dropOff);
            solver.addConstraint(solver.makeEquality(model.vehicleVar(pickup), model.vehicleVar(dropOff)));
            solver.addConstraint(solver.makeLessOrEqual(in, out));
            double aboard = stops.get(1 + request).service() + problem.limits().rideTimeMax();
            if (aboard < Double.POSITIVE_INFINITY) {
                var between = solver.makeDifference(out, in).var();
                solver.addConstraint(solver.makeLessOrEqual(between, (long) (aboard * SCALE)));
            }
            model.addDisjunction(new long[] {pickup}, LEFT_OUT);
            model.addDisjunction(new long[] {dropOff}, LEFT_OUT);
        }
    }

    private Solution solution(@org.jspecify.annotations.Nullable Assignment found) {
        var tours = new ArrayList<List<Integer>>();
        if (found != null) {
            IntStream.range(0, manager.getNumberOfVehicles())
                    .mapToObj(vehicle -> tour(found, vehicle))
                    .filter(tour -> !tour.isEmpty())
                    .forEach(tours::add);
        }
        return new Solution(problem.name(), tours, 0, 0);
    }

    private List<Integer> tour(Assignment found, int vehicle) {
        var tour = new ArrayList<Integer>();
        for (long at = model.start(vehicle); !model.isEnd(at); at = found.value(model.nextVar(at))) {
            int node = manager.indexToNode(at);
            if (node != 0) {
                tour.add(stops.get(node).id());
            }
        }
        return tour;
    }
}
