package jp.miyamichi.dispatch.region;

import java.util.Optional;

/// Who may ride.
///
/// @param who anyone, or registered households
/// @param yearlyFeeYen per household
/// @param yearlyFeeOthersYen per household that is not a member of the neighbourhood association
/// @param trial 体験乗車, where the service offers it
public record Eligibility(
        Fact<Who> who,
        Optional<Fact<Integer>> yearlyFeeYen,
        Optional<Fact<Integer>> yearlyFeeOthersYen,
        Optional<Fact<Trial>> trial) {

    public enum Who {
        REGISTERED,
        ANYONE
    }

    /// A household may try the service once.
    ///
    /// @param days it lasts
    /// @param ridesMax it may ride in that time
    /// @param fareYen of one ride
    public record Trial(int days, int ridesMax, int fareYen) {

        public Trial {
            if (days < 1 || ridesMax < 1 || fareYen < 0) {
                throw new IllegalArgumentException("a trial lasts a day and a ride or more, for 0 yen or more, not "
                        + days + " days, " + ridesMax + " rides, " + fareYen + " yen");
            }
        }
    }
}
