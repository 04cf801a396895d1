/// Coupons: those that come with a ticket, and those an operator gives away in a campaign.
///
/// A coupon is redeemed once, by a shop. What it is worth is owed to the shop from that moment: out of the
/// ticket's money where it came with one, else by the operator of the campaign. A campaign gives away so many
/// and one a person.
@NullMarked
package jp.miyamichi.ticketing.coupon;

import org.jspecify.annotations.NullMarked;
