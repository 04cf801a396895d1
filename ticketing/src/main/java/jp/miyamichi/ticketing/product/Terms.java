package jp.miyamichi.ticketing.product;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a product is sold.
///
/// @param areas what vehicles and inspectors check its tickets against
/// @param saleFrom first day of use it is sold for, empty where it has none
/// @param saleUntil last day of use it is sold for
/// @param capacity empty where as many as wished are sold
/// @param refund empty where the operator's rule is not known
/// @param things what it is good for beside rides and admissions, in words
/// @param split who gets the money
/// @param eligibility empty where anyone may buy it
/// @param seller empty where it is not known who sells
/// @param payOnBoard may be confirmed unpaid and paid in the vehicle
public record Terms(
        List<String> areas,
        Optional<LocalDate> saleFrom,
        Optional<LocalDate> saleUntil,
        Optional<Capacity> capacity,
        Optional<RefundRule> refund,
        List<CouponKind> coupons,
        List<String> things,
        List<Share> split,
        Optional<Eligibility> eligibility,
        Optional<Seller> seller,
        boolean payOnBoard) {

    /// More do not fit into a ticket's code.
    public static final int AREAS_MAX = 4;

    public Terms {
        areas = List.copyOf(areas);
        coupons = List.copyOf(coupons);
        things = List.copyOf(things);
        split = List.copyOf(split);
        if (areas.isEmpty()
                || areas.size() > AREAS_MAX
                || !areas.stream().allMatch(area -> area.matches("[a-z0-9-]{1,12}"))) {
            throw new IllegalArgumentException(
                    "areas must be 1.." + AREAS_MAX + " words of a-z, 0-9 and -, not " + areas);
        }
        if (saleFrom.isPresent() && saleUntil.isPresent() && saleUntil.get().isBefore(saleFrom.get())) {
            throw new IllegalArgumentException("saleUntil " + saleUntil.get() + " is before saleFrom");
        }
        var percent = split.stream().mapToInt(Share::percent).sum();
        if (!split.isEmpty() && percent != 100) {
            throw new IllegalArgumentException("split must add up to 100 percent, not " + percent);
        }
    }

    /// Terms of a product of which nothing is known but what it covers.
    public static Terms unknown() {
        return new Terms(
                List.of("any"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    boolean isOnSale(LocalDate day) {
        return saleFrom.map(first -> !day.isBefore(first)).orElse(true)
                && saleUntil.map(last -> !day.isAfter(last)).orElse(true);
    }

    /// What must be known before money may be taken.
    List<String> missing() {
        var missing = new ArrayList<String>();
        if (seller.isEmpty()) {
            missing.add("the seller and its legal notice are not known");
        }
        if (refund.isEmpty() || refund.get().assumed()) {
            missing.add("the refund rule is not confirmed");
        }
        if (split.isEmpty()) {
            missing.add("who gets the money is not agreed");
        }
        return missing;
    }
}
