package jp.miyamichi.ticketing.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.coupon.Campaign;
import jp.miyamichi.ticketing.coupon.Coupon;
import jp.miyamichi.ticketing.coupon.Coupons;
import jp.miyamichi.ticketing.coupon.RedeemAnswer;
import jp.miyamichi.ticketing.coupon.TakeAnswer;
import jp.miyamichi.ticketing.ticket.TicketId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Coupons. What a redeemed one is worth is booked in the commit that redeems it ([CouponDebt]).
public final class CouponsTable implements Coupons {

    private static final String GIVE = """
            INSERT INTO ticketing.coupon (id, kind, campaign, holder, given_at)
            VALUES (:id, :campaign, :campaign, :holder, :now)
            """;

    private static final String REDEEM = """
            UPDATE ticketing.coupon SET redeemed_at = :now, redeemed_by = :shop, redemption = :command
            WHERE id = :id AND redeemed_at IS NULL AND NOT withdrawn
            """;

    private final Jdbi jdbi;
    private final CouponDebt debt;

    /// @param worthOf what a coupon that comes with a ticket is worth, by its kind
    /// @param ids of the transfers
    public CouponsTable(Jdbi jdbi, Function<String, Yen> worthOf, Supplier<UUID> ids) {
        this.jdbi = jdbi;
        this.debt = new CouponDebt(worthOf, ids);
    }

    @Override
    public boolean open(Campaign campaign, String by, Instant now) {
        return jdbi.inTransaction(handle -> {
            CampaignRows.open(handle, campaign, by, now);
            return CampaignRows.find(handle, campaign.id())
                    .filter(kept -> kept.campaign().equals(campaign))
                    .isPresent();
        });
    }

    @Override
    public boolean close(String campaign, Instant now) {
        return jdbi.inTransaction(handle -> {
            CampaignRows.close(handle, campaign, now);
            return CampaignRows.find(handle, campaign).isPresent();
        });
    }

    @Override
    public Optional<Campaign.Standing> find(String campaign) {
        return jdbi.withHandle(handle -> CampaignRows.find(handle, campaign));
    }

    @Override
    public List<Campaign.Standing> on(LocalDate day) {
        return jdbi.withHandle(handle -> CampaignRows.on(handle, day));
    }

    @Override
    public TakeAnswer take(UUID coupon, String campaign, String holder, LocalDate day, Instant now) {
        return jdbi.inTransaction(handle -> {
            var known = own(handle, coupon, campaign, holder);
            if (known.isPresent()) {
                return new TakeAnswer.Taken(known.get());
            }
            var standing = CampaignRows.locked(handle, campaign);
            if (standing.isEmpty()) {
                return new TakeAnswer.NoSuchCampaign();
            }
            if (standing.get().isClosed() || !standing.get().campaign().isOn(day)) {
                return new TakeAnswer.NotNow();
            }
            if (hasAnother(handle, coupon, campaign, holder)) {
                return new TakeAnswer.OneEach();
            }
            if (standing.get().left() == 0) {
                return new TakeAnswer.NoneLeft();
            }
            give(handle, coupon, campaign, holder, now);
            return new TakeAnswer.Taken(new Coupon(coupon, campaign, Coupon.State.GOOD));
        });
    }

    private static boolean hasAnother(Handle handle, UUID coupon, String campaign, String holder) {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT FROM ticketing.coupon
                            WHERE id = :id OR (campaign = :campaign AND holder = :holder))
                        """)
                .bind("id", coupon)
                .bind("campaign", campaign)
                .bind("holder", holder)
                .mapTo(Boolean.class)
                .one();
    }

    private static void give(Handle handle, UUID coupon, String campaign, String holder, Instant now) {
        CampaignRows.countOne(handle, campaign);
        handle.createUpdate(GIVE)
                .bind("id", coupon)
                .bind("campaign", campaign)
                .bind("holder", holder)
                .bind("now", TransferRows.time(now))
                .execute();
    }

    private static Optional<Coupon> own(Handle handle, UUID id, String campaign, String holder) {
        return handle.createQuery(
                        "SELECT * FROM ticketing.coupon WHERE id = :id AND campaign = :campaign AND holder = :holder")
                .bind("id", id)
                .bind("campaign", campaign)
                .bind("holder", holder)
                .map((row, _) -> coupon(row))
                .findOne();
    }

    @Override
    public List<Coupon> ofHolder(String holder) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM ticketing.coupon WHERE holder = :holder ORDER BY given_at DESC, id")
                .bind("holder", holder)
                .map((row, _) -> coupon(row))
                .list());
    }

    @Override
    public List<Coupon> ofTicket(TicketId ticket) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT c.* FROM ticketing.coupon c JOIN ticketing.ticket t ON t.order_line = c.order_line
                        WHERE t.id = :ticket ORDER BY c.kind, c.id
                        """)
                .bind("ticket", ticket.value())
                .map((row, _) -> coupon(row))
                .list());
    }

    private static Coupon coupon(ResultSet row) throws SQLException {
        var state = row.getBoolean("withdrawn")
                ? Coupon.State.WITHDRAWN
                : row.getTimestamp("redeemed_at") == null ? Coupon.State.GOOD : Coupon.State.REDEEMED;
        return new Coupon(row.getObject("id", UUID.class), row.getString("kind"), state);
    }

    @Override
    public RedeemAnswer redeem(UUID coupon, UUID command, String shop, LocalDate day, Instant now) {
        return jdbi.inTransaction(handle -> {
            var origin = debt.origin(handle, coupon);
            if (origin.isEmpty()) {
                return new RedeemAnswer.NoSuchCoupon();
            }
            if (!origin.get().isGoodOn(day)) {
                return after(handle, coupon, command, new RedeemAnswer.NotNow());
            }
            var redeemed = handle.createUpdate(REDEEM)
                            .bind("id", coupon)
                            .bind("command", command)
                            .bind("shop", shop)
                            .bind("now", TransferRows.time(now))
                            .execute()
                    == 1;
            if (redeemed) {
                debt.book(handle, coupon, origin.get(), shop, now);
                OrderRows.announce(handle, "coupon.redeemed", coupon, now);
            }
            return after(handle, coupon, command, new RedeemAnswer.NoSuchCoupon());
        });
    }

    /// How the coupon stands, for whom asks with this command.
    private static RedeemAnswer after(Handle handle, UUID coupon, UUID command, RedeemAnswer whenGood) {
        return handle.createQuery("SELECT * FROM ticketing.coupon WHERE id = :id")
                .bind("id", coupon)
                .map((row, _) -> {
                    if (row.getBoolean("withdrawn")) {
                        return (RedeemAnswer) new RedeemAnswer.Withdrawn();
                    }
                    if (row.getTimestamp("redeemed_at") == null) {
                        return whenGood;
                    }
                    return command.equals(row.getObject("redemption", UUID.class))
                            ? new RedeemAnswer.Redeemed(row.getString("kind"), Yen.of(row.getLong("worth_yen")))
                            : new RedeemAnswer.AlreadyRedeemed(
                                    OrderRows.instant(row, "redeemed_at"), row.getString("redeemed_by"));
                })
                .one();
    }
}
