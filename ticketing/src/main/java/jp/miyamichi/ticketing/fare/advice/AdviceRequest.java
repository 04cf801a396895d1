package jp.miyamichi.ticketing.fare.advice;

import java.util.List;
import jp.miyamichi.ticketing.fare.FareRequest;

/// A plan to find the cheapest products for: one traveller's rides, in order, and the places to be paid for at the
/// gate.
public record AdviceRequest(FareRequest fares, List<Planned.Admission> admissions) {

    public static final int RIDES_MAX = 200;
    public static final int ADMISSIONS_MAX = 50;

    public AdviceRequest {
        admissions = List.copyOf(admissions);
        if (fares.rides().size() > RIDES_MAX) {
            throw new IllegalArgumentException("rides: advice is for at most " + RIDES_MAX + " rides, not "
                    + fares.rides().size() + "; ask for fewer days at once");
        }
        if (admissions.size() > ADMISSIONS_MAX) {
            throw new IllegalArgumentException("admissions: at most " + ADMISSIONS_MAX + ", not " + admissions.size());
        }
    }
}
