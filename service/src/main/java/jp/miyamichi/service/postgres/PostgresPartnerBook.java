package jp.miyamichi.service.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.tomp.Booking;
import jp.miyamichi.service.tomp.BookingState;
import jp.miyamichi.service.tomp.JournalEntry;
import jp.miyamichi.service.tomp.LegState;
import jp.miyamichi.service.tomp.PartnerBook;
import jp.miyamichi.service.tomp.Spot;
import jp.miyamichi.ticketing.Yen;

/// Partners' bookings in `service.partner_booking`, and what they owe in `service.partner_journal`.
public final class PostgresPartnerBook implements PartnerBook {

    private static final String OFFER = """
            INSERT INTO service.partner_booking
                   (id, partner, sample, product, day, persons, yen, from_name, from_lat, from_lon, to_name, to_lat,
                    to_lon, depart_at, state, leg, valid_until, changed_at)
            VALUES (:id, :partner, :sample, :product, :day, :persons, :yen, :fromName, :fromLat, :fromLon,
                    CAST(:toName AS text), CAST(:toLat AS double precision), CAST(:toLon AS double precision), :departAt,
                    :state, :leg, :validUntil, :changedAt)
            """;

    private static final String MOVE = """
            UPDATE service.partner_booking
            SET state = :state, leg = :leg, valid_until = :validUntil, changed_at = :changedAt
            WHERE id = :id AND state = :stateBefore AND leg = :legBefore
            """;

    private static final String SELECT = "SELECT * FROM service.partner_booking ";

    private static final String JOURNAL = """
            SELECT j.sequence, j.booking, j.category, j.yen, j.at
            FROM service.partner_journal j JOIN service.partner_booking b ON b.id = j.booking
            WHERE b.partner = :partner AND j.at >= :from AND j.at < :until
            ORDER BY j.sequence OFFSET :offset LIMIT :limit
            """;

    private final ServiceTables tables;

    public PostgresPartnerBook(Database database) {
        this.tables = new ServiceTables(database);
    }

    @Override
    public void offer(List<Booking> offers) {
        tables.change(handle -> {
            for (var booking : offers) {
                var wanted = booking.wanted();
                handle.createUpdate(OFFER)
                        .bind("id", booking.id())
                        .bind("partner", booking.partner())
                        .bind("sample", booking.sample())
                        .bind("product", wanted.product())
                        .bind("day", wanted.day())
                        .bind("persons", wanted.persons())
                        .bind("yen", wanted.yen().amount())
                        .bind("fromName", wanted.from().name())
                        .bind("fromLat", wanted.from().at().lat())
                        .bind("fromLon", wanted.from().at().lon())
                        .bind("toName", wanted.to().map(Spot::name).orElse(null))
                        .bind("toLat", wanted.to().map(to -> to.at().lat()).orElse(null))
                        .bind("toLon", wanted.to().map(to -> to.at().lon()).orElse(null))
                        .bind("departAt", Timestamp.from(wanted.departAt()))
                        .bind("state", booking.state().name())
                        .bind("leg", booking.leg().name())
                        .bind("validUntil", Timestamp.from(booking.validUntil()))
                        .bind("changedAt", Timestamp.from(booking.changedAt()))
                        .execute();
            }
        });
    }

    @Override
    public Optional<Booking> find(UUID partner, UUID id) {
        return tables.ask(handle -> handle.createQuery(SELECT + "WHERE id = :id AND partner = :partner")
                .bind("id", id)
                .bind("partner", partner)
                .map((row, _) -> booking(row))
                .findOne());
    }

    @Override
    public List<Booking> newest(UUID partner, int bookingsMax) {
        return tables.ask(handle -> handle.createQuery(
                        SELECT + "WHERE partner = :partner AND state <> 'NEW' ORDER BY changed_at DESC, id LIMIT :max")
                .bind("partner", partner)
                .bind("max", bookingsMax)
                .map((row, _) -> booking(row))
                .list());
    }

    @Override
    public boolean move(Booking from, Booking to, Optional<JournalEntry> entry) {
        return tables.changeIf(handle -> {
            var moved = handle.createUpdate(MOVE)
                    .bind("id", from.id())
                    .bind("stateBefore", from.state().name())
                    .bind("legBefore", from.leg().name())
                    .bind("state", to.state().name())
                    .bind("leg", to.leg().name())
                    .bind("validUntil", Timestamp.from(to.validUntil()))
                    .bind("changedAt", Timestamp.from(to.changedAt()))
                    .execute();
            if (moved == 1 && entry.isPresent()) {
                handle.createUpdate("INSERT INTO service.partner_journal (booking, category, yen, at)"
                                + " VALUES (:booking, :category, :yen, :at)")
                        .bind("booking", entry.get().booking())
                        .bind("category", entry.get().category().name())
                        .bind("yen", entry.get().yen().amount())
                        .bind("at", Timestamp.from(entry.get().at()))
                        .execute();
            }
            return moved == 1;
        });
    }

    @Override
    public List<JournalEntry> journal(UUID partner, Instant from, Instant until, int offset, int limit) {
        return tables.ask(handle -> handle.createQuery(JOURNAL)
                .bind("partner", partner)
                .bind("from", Timestamp.from(from))
                .bind("until", Timestamp.from(until))
                .bind("offset", offset)
                .bind("limit", limit)
                .map((row, _) -> new JournalEntry(
                        row.getLong("sequence"),
                        row.getObject("booking", UUID.class),
                        JournalEntry.Category.valueOf(row.getString("category")),
                        Yen.of(row.getLong("yen")),
                        row.getTimestamp("at").toInstant()))
                .list());
    }

    private static Booking booking(ResultSet row) throws SQLException {
        Optional<String> toName = Optional.ofNullable(row.getString("to_name"));
        var toAt = toName.isPresent()
                ? Optional.of(new LatLon(row.getDouble("to_lat"), row.getDouble("to_lon")))
                : Optional.<LatLon>empty();
        var wanted = new Booking.Wanted(
                row.getString("product"),
                row.getObject("day", LocalDate.class),
                row.getInt("persons"),
                Yen.of(row.getLong("yen")),
                new Spot(row.getString("from_name"), new LatLon(row.getDouble("from_lat"), row.getDouble("from_lon"))),
                toName.flatMap(name -> toAt.map(at -> new Spot(name, at))),
                row.getTimestamp("depart_at").toInstant());
        return new Booking(
                row.getObject("id", UUID.class),
                row.getObject("partner", UUID.class),
                row.getBoolean("sample"),
                wanted,
                BookingState.valueOf(row.getString("state")),
                LegState.valueOf(row.getString("leg")),
                row.getTimestamp("valid_until").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
