package jp.miyamichi.dispatch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.miyamichi.dispatch.booking.HouseholdBook;
import jp.miyamichi.dispatch.booking.HouseholdBook.HouseholdTrial;
import jp.miyamichi.dispatch.booking.Offer;
import jp.miyamichi.dispatch.booking.Rider;

/// How many trial rides may be taken together: offers for more are answered, as nobody knows which will be taken.
record TrialQuota(String service, HouseholdBook households) {

    /// Why these offers may not all be taken; empty if they may.
    Optional<String> refuses(List<Offer> wanted) {
        return wanted.stream()
                .filter(offer -> offer.rider().standing() == Rider.Standing.TRIAL)
                .collect(Collectors.groupingBy(offer -> offer.rider().household(), Collectors.counting()))
                .entrySet()
                .stream()
                .flatMap(household -> refuses(household).stream())
                .findFirst();
    }

    private Optional<String> refuses(Map.Entry<String, Long> household) {
        int left = households
                .trial(household.getKey(), service)
                .map(HouseholdTrial::ridesLeft)
                .orElse(0);
        return household.getValue() <= left
                ? Optional.empty()
                : Optional.of("only " + left + " trial rides are left, not " + household.getValue()
                        + "; take fewer, or register the household");
    }
}
