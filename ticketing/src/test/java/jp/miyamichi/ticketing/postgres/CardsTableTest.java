package jp.miyamichi.ticketing.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jp.miyamichi.ticketing.card.CardAnswer;
import jp.miyamichi.ticketing.card.CardAnswer.Linked;
import jp.miyamichi.ticketing.card.CardAnswer.Reason;
import jp.miyamichi.ticketing.card.CardAnswer.Refused;
import jp.miyamichi.ticketing.card.CardId;
import jp.miyamichi.ticketing.card.Cards;
import jp.miyamichi.ticketing.card.IcCard;
import jp.miyamichi.ticketing.card.Idm;
import jp.miyamichi.ticketing.card.PrintedNumber;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The numbers here are made up.
class CardsTableTest {

    private static final PrintedNumber PRINTED = new PrintedNumber("JE123456789012345");
    private static final Idm CHIP = new Idm("010101123456789A");

    private final Office office = new Office();
    private final Cards cards = office.cards(1);
    private final ReaderId desk = office.reader("lightline");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aTypedNumberStaysPendingUntilAReaderHasSeenTheCard() {
        var typed = typed("hanako");
        assertThat(cards.find(typed).orElseThrow().carriesRights()).isFalse();
        assertThat(cards.findConfirmed(PRINTED)).isEmpty();
        assertThat(cards.confirm(typed, CHIP, desk)).isInstanceOf(Linked.class);
        assertThat(cards.findConfirmed(CHIP)).map(IcCard::id).hasValue(typed);
        assertThat(cards.findConfirmed(PRINTED)).map(IcCard::id).hasValue(typed);
    }

    @Test
    void typingAgainWithTheSameIdIsTheSameCard() {
        var typed = typed("hanako");
        assertThat(cards.type(typed, "hanako", PRINTED))
                .isEqualTo(new Linked(cards.find(typed).orElseThrow()));
    }

    @Test
    void aDeviceThatIsNotEnrolledConfirmsNothing() {
        var typed = typed("hanako");
        assertThat(cards.confirm(typed, CHIP, new ReaderId(UUID.randomUUID())))
                .isEqualTo(new Refused(Reason.READER_UNKNOWN));
        new ReadersTable(office.jdbi()).expel(desk, office.now());
        assertThat(cards.confirm(typed, CHIP, desk)).isEqualTo(new Refused(Reason.READER_UNKNOWN));
    }

    @Test
    void whoeverTypesAnothersNumberFirstKeepsNothingFromThem() {
        var squatter = typed("taro");
        var owner = typed("hanako");
        assertThat(cards.confirm(owner, CHIP, desk)).isInstanceOf(Linked.class);
        assertThat(cards.confirm(squatter, CHIP, desk)).isEqualTo(new Refused(Reason.ANOTHERS_CARD));
        assertThat(cards.confirm(squatter, new Idm("0101019999999999"), desk))
                .isEqualTo(new Refused(Reason.ANOTHERS_CARD));
    }

    @Test
    void aReaderThatHasTheCardLinksItWithoutTyping() {
        var card = id();
        assertThat(cards.link(card, "hanako", CHIP, desk)).isInstanceOf(Linked.class);
        assertThat(cards.link(card, "hanako", CHIP, desk)).isInstanceOf(Linked.class);
        assertThat(cards.link(id(), "taro", CHIP, desk)).isEqualTo(new Refused(Reason.ANOTHERS_CARD));
        assertThat(cards.find(card).orElseThrow().carriesRights()).isTrue();
    }

    @Test
    void anUnlinkedCardMayBeLinkedByItsNextHolder() {
        var first = id();
        cards.link(first, "hanako", CHIP, desk);
        assertThat(cards.end(first)).isTrue();
        assertThat(cards.end(first)).isFalse();
        assertThat(cards.link(id(), "taro", CHIP, desk)).isInstanceOf(Linked.class);
    }

    @Test
    void aPersonComparesTheLastFourCharacters() {
        assertThat(cards.lastFour(typed("hanako"))).hasValue("2345");
    }

    @Test
    void neitherNumberIsInTheDatabase() {
        cards.confirm(typed("hanako"), CHIP, desk);
        var rows = office.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                        SELECT c::text || a::text || encode(c.last_four_sealed, 'escape') || encode(a.hmac, 'escape')
                        FROM ticketing.card c JOIN ticketing.card_alias a ON a.card = c.id
                        """).mapTo(String.class).list());
        assertThat(rows).hasSize(2).noneMatch(row -> row.contains("2345") || row.contains("789A"));
    }

    @Test
    void afterAKeyChangeACardIsFoundAndHashedAnewWhenSeen() {
        cards.confirm(typed("hanako"), CHIP, desk);
        assertThat(office.cards(1, 2).findConfirmed(CHIP)).isPresent();
        assertThat(office.cards(2).findConfirmed(CHIP)).isPresent();
        assertThat(office.cards(2).findConfirmed(PRINTED)).isEmpty();
    }

    @Test
    void afterAKeyChangeACardStillBelongsToOneHolder() {
        cards.link(id(), "hanako", CHIP, desk);
        assertThat(office.cards(1, 2).link(id(), "taro", CHIP, desk)).isEqualTo(new Refused(Reason.ANOTHERS_CARD));
    }

    @Test
    void nobodyWaitsForMoreThanFiveCards() {
        for (var n = 0; n < Cards.PENDING_MAX; n++) {
            typed("hanako");
        }
        assertThat(cards.type(id(), "hanako", PRINTED)).isEqualTo(new Refused(Reason.TOO_MANY_PENDING));
    }

    private CardId typed(String holder) {
        var id = id();
        CardAnswer answer = cards.type(id, holder, PRINTED);
        assertThat(answer).isInstanceOf(Linked.class);
        return id;
    }

    private static CardId id() {
        return new CardId(UUID.randomUUID());
    }
}
