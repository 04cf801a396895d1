package jp.miyamichi.ticketing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The rules of the ledger without a database.
class BookTest extends LedgerContract {

    @Override
    protected Ledger empty() {
        return new Book();
    }

    @Test
    void aJournalReplayedComesToItsBalances() {
        var hold = Drawn.pending("hold:1", NOON, "psp:sandbox +10, unearned:lrt -10");
        var capture =
                Drawn.ending(new Step.PostedFrom(hold.id()), "capture:1", NOON, "psp:sandbox +10, unearned:lrt -10");
        var book = Book.replay(List.of(hold, capture));
        assertThat(Drawn.draw(book.trialBalance(NOON.plusSeconds(1)))).isEqualTo("psp:sandbox 10/0, unearned:lrt 0/10");
        assertThat(book.find("capture:1")).contains(capture);
    }

    @Test
    void aJournalThatBreaksTheRulesIsNotReplayed() {
        var hold = Drawn.pending("hold:1", NOON, "psp:sandbox +10, unearned:lrt -10");
        var voided = Drawn.ending(new Step.Voided(hold.id()), "void:1", NOON, "");
        var again = Drawn.ending(new Step.Voided(hold.id()), "void:2", NOON, "");
        assertThatThrownBy(() -> Book.replay(List.of(hold, voided, again)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("breaks the ledger's rules")
                .hasMessageContaining("already been voided by void:1");
    }

    @Test
    void inTheJournalAReservationComesBeforeWhatEndsItAtTheSameMoment() {
        var book = new Book();
        book.open(Drawn.ACCOUNTS);
        for (var i = 0; i < 20; i++) {
            var hold = Drawn.pending("hold:" + i, NOON, "psp:sandbox +10, unearned:lrt -10");
            book.record(hold);
            book.record(Drawn.ending(new Step.Voided(hold.id()), "void:" + i, NOON, ""));
        }
        var journal = book.journal(NOON, NOON.plusSeconds(1));
        assertThat(journal).hasSize(40);
        assertThat(Book.replay(journal).trialBalance(NOON.plusSeconds(1)).lines())
                .isEmpty();
    }

    @Test
    void atMostAThousandReservationsEndAtOnce() {
        var book = new Book();
        book.open(Drawn.ACCOUNTS);
        for (var i = 0; i < Ledger.EXPIRED_AT_ONCE_MAX + 1; i++) {
            book.record(Drawn.pending("hold:" + i, NOON, "psp:sandbox +10, unearned:lrt -10"));
        }
        var later = NOON.plus(Drawn.HOLD);
        assertThat(book.expire(later)).isEqualTo(Ledger.EXPIRED_AT_ONCE_MAX);
        assertThat(book.expire(later)).isEqualTo(1);
    }
}
