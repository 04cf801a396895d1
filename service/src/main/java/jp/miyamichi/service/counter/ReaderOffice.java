package jp.miyamichi.service.counter;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.ticketing.Boarding;
import jp.miyamichi.ticketing.card.CardKeys;
import jp.miyamichi.ticketing.card.CardTokens;
import jp.miyamichi.ticketing.postgres.ReadersTable;
import jp.miyamichi.ticketing.postgres.ValidationsTable;
import jp.miyamichi.ticketing.product.Product;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.validation.Reader;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;
import jp.miyamichi.ticketing.ticket.validation.ReaderPack;
import jp.miyamichi.ticketing.ticket.validation.SyncAnswer;
import jp.miyamichi.ticketing.ticket.validation.Validation;

/// The devices that read tickets and cards: who they are, what they take along, what they bring back.
public final class ReaderOffice {

    private final ReadersTable readers;
    private final Boarding boarding;
    private final ValidationsTable validations;
    private final CardKeys cardKeys;
    private final InstantSource clock;

    public ReaderOffice(
            ReadersTable readers,
            Boarding boarding,
            ValidationsTable validations,
            CardKeys cardKeys,
            InstantSource clock) {
        this.readers = readers;
        this.boarding = boarding;
        this.validations = validations;
        this.cardKeys = cardKeys;
        this.clock = clock;
    }

    /// All a reader takes along for the time without a network, in one area.
    ///
    /// @param refreshAt when a reader that has a network fetches the next one
    /// @param goodUntil when it stops working: the codes of phones are known no longer
    /// @param cardKeys by which the reader finds a card's ticket from the chip's number
    /// @param lastSequence of its checks that are here: it goes on counting from there
    /// @param products whose tickets are good in the area
    public record Luggage(
            Reader reader,
            ReaderPack pack,
            Instant refreshAt,
            Instant goodUntil,
            List<CardTokens.Line> cards,
            Map<Integer, byte[]> cardKeys,
            long lastSequence,
            List<Product> products) {

        public Luggage {
            cards = List.copyOf(cards);
            cardKeys = Map.copyOf(cardKeys);
            products = List.copyOf(products);
        }
    }

    /// Empty where the device is not a reader.
    public Optional<Luggage> pack(ReaderId id, Area area, List<Product> catalogue) {
        return readers.find(id)
                .flatMap(reader -> boarding.pack(id)
                        .map(pack -> new Luggage(
                                reader,
                                pack,
                                pack.now().plus(Boarding.REVOCATIONS_EVERY),
                                lastCode(pack),
                                boarding.cardTokens(id, area).orElse(List.of()),
                                cardKeys.forReaders(),
                                validations.lastSequence(id),
                                catalogue.stream()
                                        .filter(product ->
                                                product.terms().areas().contains(area.code()))
                                        .toList())));
    }

    private static Instant lastCode(ReaderPack pack) {
        var lastDay = pack.dayKeys().stream().mapToLong(key -> key.day()).max().orElseThrow();
        return Instant.EPOCH.plus(java.time.Duration.ofDays(lastDay + 1));
    }

    /// What a reader saw while it had no network.
    public SyncAnswer sync(ReaderId id, List<Validation> seen) {
        return validations.sync(id, seen, clock.instant());
    }

    public Optional<Reader> find(ReaderId id) {
        return readers.find(id);
    }

    public List<Reader> all() {
        return readers.all();
    }

    public long lastSequence(ReaderId id) {
        return validations.lastSequence(id);
    }

    public void enrol(Reader reader) {
        readers.enrol(reader, clock.instant());
    }

    /// @return false where it was not trusted any more
    public boolean expel(ReaderId id) {
        return readers.expel(id, clock.instant());
    }
}
