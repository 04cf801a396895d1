package jp.miyamichi.ticketing.coupon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.ticket.TicketId;

/// Coupons and campaigns at rest. Each command may be sent again and then answers the same.
public interface Coupons {

    /// Opens a campaign.
    ///
    /// @return false where its id belongs to another one
    boolean open(Campaign campaign, String by, Instant now);

    /// No more of its coupons are given away.
    ///
    /// @return false where there is no such campaign
    boolean close(String campaign, Instant now);

    Optional<Campaign.Standing> find(String campaign);

    /// The campaigns that give coupons away on this day and have some left, by their ids.
    List<Campaign.Standing> on(LocalDate day);

    /// Gives somebody a coupon of a campaign.
    ///
    /// @param coupon its id, chosen by the client
    TakeAnswer take(UUID coupon, String campaign, String holder, LocalDate day, Instant now);

    /// What somebody took of campaigns, latest first.
    List<Coupon> ofHolder(String holder);

    /// What came with a ticket.
    List<Coupon> ofTicket(TicketId ticket);

    /// @param command chosen by the shop's device
    /// @param shop who takes it and is owed its worth
    /// @param day of the service, for campaigns
    RedeemAnswer redeem(UUID coupon, UUID command, String shop, LocalDate day, Instant now);
}
