package jp.miyamichi.service.people;

/// How long things are kept that are not needed any more, in days.
///
/// @param trips after the month they were settled in: then only the neighbourhood of their ends is kept
/// @param sessions after they ended; so long also codes, invitations and discounts that are over
/// @param audit after what it says happened
public record KeepDays(int trips, int sessions, int audit) {

    public static final KeepDays USUAL = new KeepDays(30, 30, 1_095);

    public KeepDays {
        if (trips < 1 || sessions < 1 || audit < 1) {
            throw new IllegalArgumentException(
                    "things are kept for a day or more, not " + trips + ", " + sessions + " or " + audit);
        }
    }
}
