package jp.miyamichi.dispatch.booking;

import java.time.LocalDate;
import java.util.Optional;

/// Which households are registered with which service, and which are trying one.
public interface HouseholdBook {

    /// Registers a household for a time; the same registration again changes nothing.
    void register(String household, String service, LocalDate first, LocalDate last, int feeYen);

    /// Lets a household try a service.
    ///
    /// @return false if it has tried it before
    boolean startTrial(String household, String service, LocalDate first, LocalDate last, int ridesMax);

    /// As what a member of the household rides on that day; empty if not at all.
    Optional<Rider.Standing> standing(String household, String service, LocalDate day);

    /// The household's trial of a service, over or not; empty if it has tried none.
    Optional<HouseholdTrial> trial(String household, String service);

    /// @param ridesTaken booked or ridden, those given back not counted
    record HouseholdTrial(LocalDate first, LocalDate last, int ridesMax, int ridesTaken) {

        public int ridesLeft() {
            return Math.max(0, ridesMax - ridesTaken);
        }
    }

    TrialFigures trials(String service);

    /// @param converted households that registered after their trial began
    record TrialFigures(long trials, long rides, long converted) {}
}
