package jp.miyamichi.dispatch.solve;

/// One place of a static problem, as its file has it.
///
/// @param id the file's number of the place; 0 is the depot
/// @param service minutes spent there
/// @param load people who get in, negative where they get out
/// @param earliest when service may begin, in minutes
/// @param latest when service must have begun, in minutes
public record Stop(int id, double x, double y, double service, int load, double earliest, double latest) {

    public double distanceTo(Stop other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /// When a vehicle may be there if it must also be able to come from and go back to `depot`.
    Stop reachableFrom(Stop depot) {
        return within(depot.earliest + depot.distanceTo(this), depot.latest - service - distanceTo(depot));
    }

    Stop within(double notBefore, double notAfter) {
        return new Stop(id, x, y, service, load, Math.max(earliest, notBefore), Math.min(latest, notAfter));
    }
}
