package jp.miyamichi.service.journey.soak;

/// Kills a process at the n-th point it passes. Whatever it does afterwards, it does not do.
public final class Reaper {

    private final int point;
    private final Runnable blow;
    private int passed;
    private boolean dead;

    private Reaper(int point, Runnable blow) {
        this.point = point;
        this.blow = blow;
    }

    public static Reaper at(int point) {
        return new Reaper(point, () -> {
            throw new Killed();
        });
    }

    /// Does something else at the n-th point than to kill, and lets go on what can.
    public static Reaper at(int point, Runnable blow) {
        return new Reaper(point, blow);
    }

    public static Reaper never() {
        return new Reaper(Integer.MAX_VALUE, () -> {});
    }

    /// Whether the point was reached.
    public boolean hasStruck() {
        return passed > point;
    }

    void pass() {
        if (dead) {
            throw new Killed();
        }
        if (passed++ == point) {
            try {
                blow.run();
            } catch (Killed killed) {
                dead = true;
                throw killed;
            }
        }
    }
}
