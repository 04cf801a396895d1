package jp.miyamichi.service.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.miyamichi.service.wording.Language;
import jp.miyamichi.ticketing.fare.inquiry.BadInquiry;
import jp.miyamichi.ticketing.fare.inquiry.FareInquiry;
import jp.miyamichi.ticketing.fare.inquiry.NoAnswer;
import jp.miyamichi.ticketing.fare.inquiry.WhyLanguage;

/// `POST /api/v1/fares`
final class FareRoute implements Answer {

    private final FareInquiry desk;

    FareRoute(FareInquiry desk) {
        this.desk = desk;
    }

    @Override
    public Reply to(Query query) {
        var language = query.language() == Language.JA ? WhyLanguage.JA : WhyLanguage.EN;
        try {
            var answer = desk.answer(new ByteArrayInputStream(query.body()), language, query.flag("advice"));
            return new Reply(200, Reply.JSON, Reply.buffer(answer.getBytes(StandardCharsets.UTF_8)), Map.of());
        } catch (BadInquiry bad) {
            throw Problem.in("body", String.valueOf(bad.getMessage())).refusal();
        } catch (NoAnswer none) {
            throw Problem.of(Problem.Kind.NOT_POSSIBLE, String.valueOf(none.getMessage()))
                    .refusal();
        } catch (IOException impossible) {
            throw new UncheckedIOException("the body is in memory", impossible);
        }
    }
}
