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

    TrialFigures trials(String service);

    /// @param converted households that registered after their trial began
    record TrialFigures(long trials, long rides, long converted) {}
}
