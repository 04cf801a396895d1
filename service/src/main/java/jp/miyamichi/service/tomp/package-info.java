/// Partners plan, book and cancel here as at any transport operator that speaks TOMP-API 1.5. Their bookings are orders
/// of the ticket office like everybody's; a partner that practises gets samples and touches nothing of ours. Of their
/// travellers nothing is kept.
@NullMarked
package jp.miyamichi.service.tomp;

import org.jspecify.annotations.NullMarked;
