package jp.miyamichi.dispatch.solve;

/// The columns both formats have, in each format's order.
final class StopColumns {

    private StopColumns() {}

    /// @param service column of the service time
    /// @param load column of the load
    /// @param earliest column of the window's begin; its end is the next one
    static Stop read(NumberLines.Line row, int service, int load, int earliest) {
        var stop = new Stop(
                row.whole(0, "id"),
                row.decimal(1, "x"),
                row.decimal(2, "y"),
                row.decimal(service, "service time"),
                row.whole(load, "load"),
                row.decimal(earliest, "begin of the window"),
                row.decimal(earliest + 1, "end of the window"));
        if (stop.service() < 0) {
            throw row.wrong("service time must not be negative, found " + stop.service());
        }
        if (stop.earliest() > stop.latest()) {
            throw row.wrong("the window ends at " + stop.latest() + ", before it begins at " + stop.earliest());
        }
        return stop;
    }
}
