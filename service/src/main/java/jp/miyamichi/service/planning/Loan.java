package jp.miyamichi.service.planning;

import java.util.concurrent.atomic.AtomicInteger;

/// Counts who uses a region. The first count is the owner's; at zero the region closes, once.
final class Loan {

    private final OpenRegion region;
    private final AtomicInteger users = new AtomicInteger(1);

    Loan(OpenRegion region) {
        this.region = region;
    }

    OpenRegion region() {
        return region;
    }

    /// False when the region has been closed already.
    boolean take() {
        return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void giveBack() {
        if (users.decrementAndGet() == 0) {
            region.planner().close();
        }
    }
}
