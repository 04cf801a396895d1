package jp.miyamichi.dispatch.solve;

/// Finds the cheapest feasible places of one request in one route. Each pair of places is judged in constant time and
/// exactly, from the closure the [Route] keeps; most pairs are dismissed before, because they cost more than the best
/// pair so far. Holds the request's data while it runs through routes; one per thread.
///
/// Times here are waiting (see [Route]): x of the pickup lies in pickupLeast..pickupMost, and a detour that takes
/// `longer` minutes between two visits is possible when so much may be waited there.
final class InsertionSearch {

    private static final double EXACT = StaticProblem.EXACT;

    private final StaticProblem problem;
    private final boolean limited;
    private double[] dropOffDetour = new double[64];
    private double[] leastDetourFrom = new double[65];

    private Route route;
    private int request;
    private int pickup;
    private int dropOff;
    private int pickupRow;
    private int dropOffRow;
    private int room;
    private double pickupService;
    private double dropOffService;
    private double direct;
    private double pickupEarliest;
    private double pickupLatest;
    private double dropOffEarliest;
    private double dropOffLatest;
    private double rideMost;

    private double best;
    private int bestPickup;
    private int bestDropOff;

    InsertionSearch(StaticProblem problem, Route any) {
        this.problem = problem;
        limited = problem.rideLimited || problem.durationLimited;
        route = any;
    }

    void begin(int wanted) {
        request = wanted;
        pickup = problem.pickup(wanted);
        dropOff = problem.dropOff(wanted);
        pickupRow = pickup * problem.nodes;
        dropOffRow = dropOff * problem.nodes;
        room = problem.limits.capacity() - problem.load[pickup];
        pickupService = problem.service[pickup];
        dropOffService = problem.service[dropOff];
        direct = problem.distance[pickupRow + dropOff];
        pickupEarliest = problem.earliest[pickup];
        pickupLatest = problem.latest[pickup] + EXACT;
        dropOffEarliest = problem.earliest[dropOff];
        dropOffLatest = problem.latest[dropOff] + EXACT;
        rideMost = pickupService + problem.limits.rideTimeMax() + EXACT;
    }

    /// The least detour for the request of [#begin] in `into` if it is less than `bound`, else something not
    /// less; where, is in the route's memory. The bound makes it fast: most routes are far from being the best.
    double detour(Route into, double bound) {
        var memory = into.insertions;
        if (!memory.knows(request, bound)) {
            route = into;
            best = bound;
            bestPickup = CheapestInsertions.NOWHERE;
            search();
            memory.remember(request, best, bestPickup, bestDropOff);
        }
        return memory.detour(request);
    }

    private void search() {
        if (pickupEarliest > pickupLatest) {
            return; // nobody can serve it
        }
        int first = route.firstPlace(pickupEarliest + pickupService - EXACT);
        int last = route.lastPlace(dropOffLatest);
        prepareDropOffDetours(first, last);
        double[] distance = problem.distance;
        for (int i = first; i <= last; i++) {
            int before = route.node[i];
            double there = distance[pickupRow + before];
            double drive = route.drive[i] + problem.service[before] + there;
            double most = pickupLatest - drive;
            if (route.earliest[i] > most) {
                break; // too late here, and later further on
            }
            if (route.load[i] > room) {
                continue;
            }
            int after = route.node[i + 1];
            double least = Math.max(pickupEarliest - drive, route.earliest[i]);
            judgeBoth(i, after, there, drive, least, most);
            double longer = there + distance[pickupRow + after] - route.leg[i];
            if (longer + leastDetourFrom[i + 1] < best) {
                judgeApart(i, last, longer, drive, least, most);
            }
        }
    }

    private void prepareDropOffDetours(int first, int last) {
        if (dropOffDetour.length <= last + 1) {
            dropOffDetour = new double[2 * last + 2];
            leastDetourFrom = new double[2 * last + 3];
        }
        double least = Double.POSITIVE_INFINITY;
        leastDetourFrom[last + 1] = least;
        if (last < first) {
            return;
        }
        double next = problem.distance[dropOffRow + route.node[last + 1]];
        for (int j = last; j >= first; j--) {
            double there = problem.distance[dropOffRow + route.node[j]];
            dropOffDetour[j] = there + next - route.leg[j];
            least = Math.min(least, dropOffDetour[j]);
            leastDetourFrom[j] = least;
            next = there;
        }
    }

    /// Pickup and drop-off one after the other, after visit `i`.
    private void judgeBoth(int i, int after, double there, double drive, double least, double most) {
        double longer = there + direct + problem.distance[dropOffRow + after] - route.leg[i];
        if (longer >= best) {
            return;
        }
        double longerTime = longer + pickupService + dropOffService;
        double dropOffDrive = drive + pickupService + direct;
        double dropOffLeast = Math.max(dropOffEarliest - dropOffDrive, least);
        boolean fits = dropOffLeast <= dropOffLatest - dropOffDrive
                && dropOffLeast + longerTime <= route.latest[i + 1] + EXACT
                && pickupService + direct <= rideMost
                && dropOffEarliest - drive - rideMost <= most
                && (!limited || keepsWaiting(i, longerTime, dropOffLeast, most));
        if (fits) {
            best = longer;
            bestPickup = i;
            bestDropOff = i;
        }
    }

    /// The pickup after visit `i`, the drop-off after a later one.
    private void judgeApart(int i, int last, double pickupDetour, double drive, double least, double latest) {
        Route r = route;
        double longer = pickupDetour + pickupService;
        double most = Math.min(latest, r.latest[i + 1] - longer + EXACT);
        if (least > most) {
            return;
        }
        boolean bearable = !limited; // asked only when needed: it costs a row of the closure
        for (int j = i + 1; j <= last && r.load[j] <= room; j++) {
            int before = r.node[j];
            double dropOffDrive = r.drive[j] + problem.service[before] + problem.distance[dropOffRow + before];
            double rideSpare = rideMost - dropOffDrive + drive;
            double arrival = Math.max(r.earliest[j], least + longer);
            if (longer > rideSpare || arrival > dropOffLatest - dropOffDrive) {
                break; // too long aboard, or too late, and more so further on
            }
            double detour = pickupDetour + dropOffDetour[j];
            if (detour >= best) {
                continue;
            }
            double dropOffLonger = dropOffDetour[j] + dropOffService;
            double dropOffLeast = Math.max(dropOffEarliest - dropOffDrive, arrival);
            if (dropOffLeast - rideSpare > most || dropOffLeast + dropOffLonger > r.latest[j + 1] + EXACT) {
                continue;
            }
            if (!bearable && longer > mostWaiting(i, i + 1)) {
                return;
            }
            bearable = true;
            if (!limited || keepsWaiting(i, j, longer, dropOffLonger, dropOffLeast, most)) {
                best = detour;
                bestPickup = i;
                bestDropOff = j;
            }
        }
    }

    /// Whether riders aboard across both detours, and across the second alone, can bear them.
    private boolean keepsWaiting(
            int i, int j, double longer, double dropOffLonger, double dropOffLeast, double pickupMost) {
        double sinceFirst = mostWaiting(i, j + 1);
        return longer + dropOffLonger <= sinceFirst
                && dropOffLeast + dropOffLonger <= pickupMost + sinceFirst
                && dropOffLonger <= mostWaiting(j, j + 1);
    }

    private boolean keepsWaiting(int i, double longer, double dropOffLeast, double pickupMost) {
        double waiting = mostWaiting(i, i + 1);
        return longer <= waiting && dropOffLeast + longer <= pickupMost + waiting;
    }

    private double mostWaiting(int from, int to) {
        return Math.min(route.wholeWaiting, route.mostWaiting[route.limitWaiting(from) + to]) + EXACT;
    }
}
