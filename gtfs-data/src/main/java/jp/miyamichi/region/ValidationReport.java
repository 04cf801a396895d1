package jp.miyamichi.region;

import java.util.List;

/// What the public validators say of a build.
///
/// @param errors must not be; a feed with one is not fit for use
/// @param warnings nobody has given a reason for
/// @param accepted warnings with the reason why they may stand
/// @param infos remarks that ask for nothing
public record ValidationReport(
        List<Notice> errors, List<Notice> warnings, List<Accepted> accepted, List<Notice> infos) {

    /// One kind of problem in one file.
    ///
    /// @param code the validator's word for it
    /// @param count how often it is there
    /// @param sample one of the places, as the validator tells it
    public record Notice(String file, String code, int count, String sample) {}

    /// A warning that may stand, and why.
    public record Accepted(Notice notice, String reason) {}

    public ValidationReport {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
        accepted = List.copyOf(accepted);
        infos = List.copyOf(infos);
    }

    /// No errors, and no warning without a reason.
    public boolean isClean() {
        return errors.isEmpty() && warnings.isEmpty();
    }
}
