package jp.miyamichi.ticketing.fare.inquiry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import jp.miyamichi.ticketing.fare.FareAnswer;
import jp.miyamichi.ticketing.fare.FareRequest;
import jp.miyamichi.ticketing.fare.Fares;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.fare.advice.AdviceAnswer;
import jp.miyamichi.ticketing.fare.advice.AdviceRequest;
import jp.miyamichi.ticketing.fare.advice.Adviser;
import jp.miyamichi.ticketing.tariff.Tariff;

/// Answers one inquiry: JSON in, JSON out.
///
/// ```json
/// {"rider":"adult|child|disabled|infant","medium":"totra|ic|cash","pointsYen":0,"welfarePointsYen":0,
///  "rides":[{"mode":"lrt|bus|ondemand","from":"name","to":"name","boardedAt":"ISO","alightedAt":"ISO",
///            "scheduledAlightingAt":"ISO?","baseYen":560,"insideCity":true}]}
/// ```
///
/// The last three fields of a ride may be left out: then `alightedAt` stands for the schedule, the region's
/// tables for the fare, and the ride counts as leaving the city. Two fields say how old points are:
/// `pointsMovedOn` (a date) and `welfarePointsFiscalYear`. With advice asked for, `admissions` (`place`, `at`,
/// `yen`) may name gates to be paid.
public final class FareInquiry {

    /// The largest inquiry read, in bytes: 1,000 rides need about half of it.
    public static final int BYTES_MAX = 1_048_576;

    private final Supplier<Tariff> tariffs;

    /// @param tariffs what holds at the moment of an inquiry
    public FareInquiry(Supplier<Tariff> tariffs) {
        this.tariffs = tariffs;
    }

    /// The inquiry desk of a region whose rules come with the program, for example `utsunomiya`.
    public static FareInquiry ofRegion(String region) {
        return of(RuleFolder.ofRegion(region));
    }

    static FareInquiry of(RuleFolder folder) {
        var tariff = Tariff.read(folder);
        return new FareInquiry(() -> tariff);
    }

    /// The fares as JSON; with `advice` also the cheapest products, under that name.
    public String answer(InputStream inquiry, WhyLanguage language, boolean advice)
            throws IOException, BadInquiry, NoAnswer {
        var tariff = tariffs.get();
        var fares = tariff.fares();
        var request = new InquiryJson(fares.days().timeZone()).read(text(inquiry));
        if (!advice && !request.admissions().isEmpty()) {
            throw new BadInquiry("admissions: are only for advice; ask for advice or leave them out");
        }
        var answer = priced(fares, request.fares(), language);
        if (advice) {
            answer.set("advice", advised(new Adviser(fares, tariff.catalogue()), request.forAdvice()));
        }
        return answer.toPrettyString();
    }

    private static ObjectNode priced(Fares fares, FareRequest request, WhyLanguage language) throws NoAnswer {
        return switch (fares.price(request)) {
            case FareAnswer.Priced priced -> AnswerJson.write(priced, language);
            case FareAnswer.Unpriced(var ride, var reason) ->
                throw new NoAnswer("rides[" + ride + "].baseYen: " + reason);
        };
    }

    private static ObjectNode advised(Adviser adviser, AdviceRequest request) throws NoAnswer {
        return switch (adviser.advise(request)) {
            case AdviceAnswer.Advice advice -> AnswerJson.write(advice);
            case AdviceAnswer.Unpriced(var ride, var reason) ->
                throw new NoAnswer("rides[" + ride + "].baseYen: " + reason);
            case AdviceAnswer.TooLarge(var reason) -> throw new NoAnswer("rides: " + reason);
        };
    }

    private static String text(InputStream inquiry) throws IOException, BadInquiry {
        var bytes = inquiry.readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            throw new BadInquiry("the inquiry is larger than " + BYTES_MAX + " bytes; ask in parts");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadInquiry("the inquiry is not UTF-8; save it as UTF-8 and ask again");
        }
    }
}
