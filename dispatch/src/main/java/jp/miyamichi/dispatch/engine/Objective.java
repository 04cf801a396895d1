package jp.miyamichi.dispatch.engine;

/// What a tour costs: driving, and the riders' wait beside it.
///
/// @param waitPermille how much a millisecond of wait weighs beside a millisecond driven
record Objective(int waitPermille) {

    long of(Tour tour) {
        if (waitPermille == 0) {
            return tour.driving;
        }
        long wait = 0;
        for (int k = 0; k < tour.size(); k++) {
            if (tour.visits[k].isPickup()) {
                wait += tour.serviceAt(k) - tour.visits[k].earliest;
            }
        }
        return tour.driving + wait * waitPermille / 1_000;
    }
}
