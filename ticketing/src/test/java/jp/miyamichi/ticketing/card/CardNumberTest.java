package jp.miyamichi.ticketing.card;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers here are made up.
class CardNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JE123456789012345",
                "je123456789012345",
                "JE123 4567 8901 2345",
                "JE123-4567-8901-2345",
                "ＪＥ１２３４５６７８９０１２３４５",
                "ｊｅ１２３　４５６７ー８９０１−２３４５",
                "  JE123\u20104567\u30fb89012345\t"
            })
    void aPrintedNumberIsReadHoweverItIsTyped(String typed) {
        assertThat(PrintedNumber.read(typed)).hasValue(new PrintedNumber("JE123456789012345"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "JE12345678901234", "JE1234567890123456", "JE12345678901234_", "宮E123456789012345"})
    void whatHasNotSeventeenLettersAndDigitsIsNoPrintedNumber(String typed) {
        assertThat(PrintedNumber.read(typed)).isEmpty();
    }

    @Test
    void anIdmHasSixteenHexadecimalDigits() {
        assertThat(Idm.read("０１０１-0112 3456 789a")).hasValue(new Idm("010101123456789A"));
        assertThat(Idm.read("010101123456789G")).isEmpty();
        assertThat(Idm.read("0101011234567")).isEmpty();
    }

    @Test
    void aTextOfAMegabyteIsRefusedWithoutWork() {
        assertThat(PrintedNumber.read("J".repeat(1_000_000))).isEmpty();
    }

    @Test
    void noNumberIsWrittenOutAsText() {
        assertThat(new PrintedNumber("JE123456789012345").toString()).doesNotContain("12345");
        assertThat(new Idm("010101123456789A").toString()).doesNotContain("0101");
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String typed) {
        assertThat(PrintedNumber.read(typed).stream())
                .allMatch(number -> number.value().length() == 17);
        assertThat(Idm.read(typed).stream()).allMatch(number -> number.value().length() == 16);
    }
}
