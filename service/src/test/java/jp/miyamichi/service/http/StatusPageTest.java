package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.Optional;
import jp.miyamichi.service.OneTramLine;
import jp.miyamichi.service.wording.HelpLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The page that says what works.
@ExtendWith(VertxExtension.class)
class StatusPageTest {

    private static String page(WhatWorks works) {
        var phone = new HelpLine("028-000-0000", Optional.of("9:00-17:00"));
        return new StatusPage(() -> works, Optional.of(phone)).page(works);
    }

    @Test
    void eachPartThatDoesNotWorkIsNamedWithWhatToDoAndTheOthersWork() {
        assertThat(page(new WhatWorks(false, true, true)))
                .contains("Journey search: does not work", "停留所の時刻表", "accounts: works", "Payments: works");
        assertThat(page(new WhatWorks(true, false, true)))
                .contains("Journey search: works", "accounts: does not work", "そのまま使えます", "Payments: works");
        assertThat(page(new WhatWorks(true, true, false)))
                .contains("Journey search: works", "accounts: works", "Payments: does not work", "二重に請求されることはありません");
    }

    @Test
    void aPersonCanBeCalledWhereThereIsANumber() {
        assertThat(page(new WhatWorks(true, true, true))).contains("Everything works.", "tel:0280000000", "9:00-17:00");
    }

    @Test
    void itIsServedAsAPageThatIsNeverKept(Vertx vertx) throws Exception {
        try (var service = TestService.of(vertx, new OneTramLine("abc"))) {
            var answer = service.get("/status");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.body()).contains("すべて使えます").doesNotContain("<script");
        }
    }
}
