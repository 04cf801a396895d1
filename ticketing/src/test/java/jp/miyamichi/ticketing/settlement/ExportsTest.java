package jp.miyamichi.ticketing.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.ledger.Drawn;
import jp.miyamichi.ticketing.ledger.TrialBalance;
import org.junit.jupiter.api.Test;

/// The books as a spreadsheet reads them.
class ExportsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00.5Z");
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private final Exports exports = new Exports(ZoneId.of("Asia/Tokyo"));

    @Test
    void aTrialBalanceHasARowAnAccount() {
        var book = new jp.miyamichi.ticketing.ledger.Book();
        book.open(Drawn.ACCOUNTS);
        book.record(Drawn.posted("sale:1", NOON, "psp:sandbox +1000, unearned:lrt -1000"));
        book.record(Drawn.pending("hold:1", NOON, "psp:sandbox +70, unearned:lrt -70"));
        TrialBalance balance = book.trialBalance(NOON.plusSeconds(1));
        assertThat(exports.trialBalance(balance).text(false)).isEqualTo("""
                account,debit_yen,credit_yen,balance_yen,pending_yen
                psp:sandbox,1000,0,1000,70
                unearned:lrt,0,1000,-1000,-70
                """.replace("\n", "\r\n"));
    }

    @Test
    void aJournalHasARowAnEntryInLocalTime() {
        var sale = Drawn.posted("sale:1", NOON, "psp:sandbox +1000, unearned:lrt -1000");
        assertThat(exports.journal(List.of(sale)).text(false)).isEqualTo("""
                time,kind,cause,state,account,yen
                2026-11-24T12:00+09:00,sale,sale:1,posted,psp:sandbox,1000
                2026-11-24T12:00+09:00,sale,sale:1,posted,unearned:lrt,-1000
                """.replace("\n", "\r\n"));
    }

    @Test
    void aStatementSaysWhatIsNobodysYet() {
        var statement =
                new Statement(NOVEMBER, "pass", 3, 1, List.of(new Statement.Line("bus", 2, Yen.of(1300))), Yen.of(500));
        var decided = new Statement(NOVEMBER, "day", 1, 0, List.of(new Statement.Line("lrt", 1, Yen.of(10))), Yen.ZERO);
        assertThat(exports.statements(List.of(statement, decided)).text(false)).isEqualTo("""
                month,product,tickets,unused,operator,rides,yen
                2026-11,pass,3,1,bus,2,1300
                2026-11,pass,3,1,,0,500
                2026-11,day,1,0,lrt,1,10
                """.replace("\n", "\r\n"));
    }

    @Test
    void aClaimSaysThatItIsEstimated() {
        var claim = new SubsidyClaim(NOVEMBER, "kawachi", 10, Yen.of(15_000), Yen.of(3_000), Yen.of(12_000), true);
        assertThat(exports.claims(List.of(claim)).text(false)).isEqualTo("""
                month,district,rides,cost_yen,fares_yen,claimed_yen,estimated
                2026-11,kawachi,10,15000,3000,12000,true
                """.replace("\n", "\r\n"));
    }

    @Test
    void anOpenShiftHasNoCount() {
        var shift = new CashShift(new UUID(1, 1), "bus-12", "sagiso", "d1", NOON, Yen.of(3000));
        var counted = new CashDesk.Summary.Counted("d2", NOON.plusSeconds(3600), Yen.of(3290), -10);
        assertThat(exports.shifts(List.of(
                                new CashDesk.Summary(shift, 1, 2, Yen.of(300), Yen.of(150), Optional.of(counted)),
                                new CashDesk.Summary(shift, 2, 0, Yen.ZERO, Yen.ZERO, Optional.empty())))
                        .text(false))
                .isEqualTo("""
                desk,number,operator,opened_by,opened_at,float_yen,fares,cash_yen,reader_yen,counted_by,counted_at,counted_yen,difference_yen
                bus-12,1,sagiso,d1,2026-11-24T12:00+09:00,3000,2,300,150,d2,2026-11-24T13:00+09:00,3290,-10
                bus-12,2,sagiso,d1,2026-11-24T12:00+09:00,3000,0,0,0,,,,
                """.replace("\n", "\r\n"));
    }

    @Test
    void forExcelTheTextBeginsWithAByteOrderMark() {
        var table = new CsvTable(List.of("名"), List.of(List.of("河内")));
        assertThat(table.text(true)).isEqualTo("\uFEFF名\r\n河内\r\n");
        assertThat(table.text(true).getBytes(StandardCharsets.UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(table.text(false)).isEqualTo("名\r\n河内\r\n");
    }

    @Test
    void cellsAreQuotedWhereTheyMustBe() {
        var table = new CsvTable(List.of("a", "b"), List.of(List.of("x,y", "say \"no\"\nor yes")));
        assertThat(table.text(false)).isEqualTo("a,b\r\n\"x,y\",\"say \"\"no\"\"\nor yes\"\r\n");
    }

    @Test
    void textIsNeverTakenForAFormulaAndNumbersStayNumbers() {
        var table =
                new CsvTable(List.of("a", "b"), List.of(List.of("=1+1", -5L), List.of("@x", 7), List.of("-", "a-b")));
        assertThat(table.text(false)).isEqualTo("a,b\r\n'=1+1,-5\r\n'@x,7\r\n'-,a-b\r\n");
    }

    @Test
    void aRowHasACellForEachColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CsvTable(List.of("a", "b"), List.of(List.of("x"))))
                .withMessageContaining("needs 2 cells");
    }
}
