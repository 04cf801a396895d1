package jp.miyamichi.ticketing.fare.inquiry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.FareRequest;
import jp.miyamichi.ticketing.fare.Medium;
import jp.miyamichi.ticketing.fare.Mode;
import jp.miyamichi.ticketing.fare.Purse;
import jp.miyamichi.ticketing.fare.Ride;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.fare.advice.AdviceRequest;
import jp.miyamichi.ticketing.fare.advice.Planned;

/// Reads an inquiry. Times without an offset are the region's.
final class InquiryJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> INQUIRY = Set.of(
            "rider",
            "medium",
            "pointsYen",
            "pointsMovedOn",
            "welfarePointsYen",
            "welfarePointsFiscalYear",
            "rides",
            "admissions");

    private static final Set<String> RIDE =
            Set.of("mode", "from", "to", "boardedAt", "alightedAt", "scheduledAlightingAt", "baseYen", "insideCity");

    private static final Set<String> ADMISSION = Set.of("place", "at", "yen");

    /// What was asked, by its two uses.
    record Inquiry(FareRequest fares, List<Planned.Admission> admissions) {

        AdviceRequest forAdvice() throws BadInquiry {
            try {
                return new AdviceRequest(fares, admissions);
            } catch (IllegalArgumentException e) {
                throw new BadInquiry(String.valueOf(e.getMessage()));
            }
        }
    }

    private final ZoneId zone;

    InquiryJson(ZoneId zone) {
        this.zone = zone;
    }

    Inquiry read(String json) throws BadInquiry {
        var inquiry = root(json);
        inquiry.expectObject(INQUIRY);
        var rider = inquiry.get("rider").word(Rider.values());
        var medium = inquiry.get("medium").word(Medium.values());
        var rides = new ArrayList<Ride>();
        for (var ride : inquiry.get("rides").elements(FareRequest.RIDES_MAX)) {
            rides.add(ride(ride));
        }
        try {
            return new Inquiry(new FareRequest(rider, medium, purse(inquiry), rides), admissions(inquiry));
        } catch (IllegalArgumentException e) {
            throw new BadInquiry(String.valueOf(e.getMessage()));
        }
    }

    private static Field root(String json) throws BadInquiry {
        try {
            return new Field("", JSON.readTree(json));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new BadInquiry("the inquiry is not JSON"
                    + (at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr())
                    + ": " + e.getOriginalMessage());
        }
    }

    private static Purse purse(Field inquiry) throws BadInquiry {
        var movedOn = Optional.<LocalDate>empty();
        if (inquiry.find("pointsMovedOn").isPresent()) {
            movedOn = Optional.of(inquiry.get("pointsMovedOn").date());
        }
        var year = OptionalInt.empty();
        if (inquiry.find("welfarePointsFiscalYear").isPresent()) {
            year = OptionalInt.of((int) inquiry.get("welfarePointsFiscalYear").whole(2000, 2100));
        }
        return new Purse(balance(inquiry, "pointsYen"), movedOn, balance(inquiry, "welfarePointsYen"), year);
    }

    private static Yen balance(Field inquiry, String name) throws BadInquiry {
        var field = inquiry.find(name);
        return field.isEmpty() ? Yen.ZERO : Yen.of(field.get().whole(0, Purse.BALANCE_MAX.amount()));
    }

    private Ride ride(Field ride) throws BadInquiry {
        ride.expectObject(RIDE);
        var scheduled = ride.find("scheduledAlightingAt");
        var base = ride.find("baseYen");
        var inside = ride.find("insideCity");
        return new Ride(
                ride.get("mode").word(Mode.values()),
                ride.get("from").text(),
                ride.get("to").text(),
                ride.get("boardedAt").time(zone),
                ride.get("alightedAt").time(zone),
                scheduled.isEmpty()
                        ? Optional.empty()
                        : Optional.of(scheduled.get().time(zone)),
                base.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Yen.of(base.get().whole(0, Ride.BASE_MAX.amount()))),
                inside.isPresent() && inside.get().flag());
    }

    private List<Planned.Admission> admissions(Field inquiry) throws BadInquiry {
        var admissions = new ArrayList<Planned.Admission>();
        if (inquiry.find("admissions").isPresent()) {
            for (var field : inquiry.get("admissions").elements(AdviceRequest.ADMISSIONS_MAX)) {
                field.expectObject(ADMISSION);
                admissions.add(new Planned.Admission(
                        field.get("place").text(),
                        field.get("at").time(zone),
                        Yen.of(field.get("yen").whole(0, Ride.BASE_MAX.amount()))));
            }
        }
        return admissions;
    }
}
