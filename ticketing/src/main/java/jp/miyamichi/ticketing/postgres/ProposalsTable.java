package jp.miyamichi.ticketing.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.tariff.Change;
import jp.miyamichi.ticketing.tariff.Proposal;
import jp.miyamichi.ticketing.tariff.Proposals;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Proposals of new prices and fares. That nobody approves their own is held by the table, too.
public final class ProposalsTable implements Proposals {

    private static final String PROPOSE = """
            INSERT INTO ticketing.tariff_proposal
                (id, kind, product, names, yen, from_day, source, proposed_by, proposed_at)
            VALUES (:id, :kind, :product, :names, :yen, :from, :source, :by, :at)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String DECIDE = """
            UPDATE ticketing.tariff_proposal
            SET decided_by = :by, decided_at = greatest(:at, proposed_at), approved = :approved
            WHERE id = :id AND decided_by IS NULL AND (NOT :approved OR proposed_by <> :by)
            """;

    private static final String TOUCHED = """
            SELECT o.state, l.product, l.rider, count(*)::integer AS lines, sum(l.persons)::integer AS persons,
                   sum(l.yen)::bigint AS yen
            FROM ticketing.order_line l JOIN ticketing.customer_order o ON o.id = l.order_id
            WHERE l.service_day >= :from AND o.state IN ('held', 'authorised', 'issued', 'unpaid', 'paid')
              AND l.product = :product
            GROUP BY o.state, l.product, l.rider ORDER BY o.state, l.product, l.rider
            """;

    private static final String SELECT = "SELECT * FROM ticketing.tariff_proposal ";

    private final Jdbi jdbi;

    public ProposalsTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean propose(Proposal proposal) {
        var amounts = ChangeColumns.of(proposal.change());
        return jdbi.inTransaction(handle -> {
            handle.createUpdate(PROPOSE)
                    .bind("id", proposal.id())
                    .bind("kind", proposal.change().kind())
                    .bind("product", amounts.product())
                    .bindArray("names", String.class, amounts.names())
                    .bindArray("yen", Long.class, amounts.yen())
                    .bind("from", proposal.change().from())
                    .bind("source", proposal.source())
                    .bind("by", proposal.proposedBy())
                    .bind("at", TransferRows.time(proposal.proposedAt()))
                    .execute();
            return find(handle, proposal.id())
                    .filter(kept -> kept.change().equals(proposal.change())
                            && kept.source().equals(proposal.source())
                            && kept.proposedBy().equals(proposal.proposedBy()))
                    .isPresent();
        });
    }

    @Override
    public Optional<Proposal> decide(UUID id, Proposal.Decision decision) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate(DECIDE)
                    .bind("id", id)
                    .bind("by", decision.by())
                    .bind("at", TransferRows.time(decision.at().truncatedTo(ChronoUnit.MICROS)))
                    .bind("approved", decision.approved())
                    .execute();
            return find(handle, id);
        });
    }

    @Override
    public Optional<Proposal> find(UUID id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    private static Optional<Proposal> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> proposal(row))
                .findOne();
    }

    @Override
    public List<Proposal> latest(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "ORDER BY proposed_at DESC, id LIMIT :limit")
                .bind("limit", limit)
                .map((row, _) -> proposal(row))
                .list());
    }

    @Override
    public List<Proposal> approved() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "WHERE approved ORDER BY from_day, decided_at, id")
                .map((row, _) -> proposal(row))
                .list());
    }

    @Override
    public List<Touched> touched(Change change) {
        if (!(change instanceof Change.ProductPrice price)) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(TOUCHED)
                .bind("from", change.from())
                .bind("product", price.product())
                .map((row, _) -> new Touched(
                        row.getString("state"),
                        row.getString("product"),
                        row.getString("rider"),
                        row.getInt("lines"),
                        row.getInt("persons"),
                        row.getLong("yen")))
                .list());
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        var decision = row.getString("decided_by") == null
                ? Optional.<Proposal.Decision>empty()
                : Optional.of(new Proposal.Decision(
                        row.getString("decided_by"), instant(row, "decided_at"), row.getBoolean("approved")));
        return new Proposal(
                row.getObject("id", UUID.class),
                new ChangeColumns(
                                Optional.ofNullable(row.getString("product")),
                                List.of((String[]) row.getArray("names").getArray()),
                                List.of((Long[]) row.getArray("yen").getArray()))
                        .change(row.getString("kind"), row.getObject("from_day", LocalDate.class)),
                row.getString("source"),
                row.getString("proposed_by"),
                instant(row, "proposed_at"),
                decision);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
