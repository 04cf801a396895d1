package jp.miyamichi.service.counter;

import java.time.InstantSource;
import java.time.ZoneId;
import jp.miyamichi.service.evidence.EvidenceOffice;
import jp.miyamichi.service.postgres.AccountingBooks;
import jp.miyamichi.ticketing.coupon.Coupons;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.incident.Incidents;
import jp.miyamichi.ticketing.postgres.CrowdingTable;
import jp.miyamichi.ticketing.postgres.NumberSearch;
import jp.miyamichi.ticketing.postgres.Payouts;
import jp.miyamichi.ticketing.settlement.CashDesk;

/// Everything staff need for tickets and money, in one hand.
public record CounterOffice(
        ReaderOffice readers,
        CashDesk tills,
        CardOffice cards,
        Coupons coupons,
        AccountingBooks books,
        Payouts payouts,
        TariffOffice tariffs,
        EvidenceOffice evidence,
        CrowdingTable crowding,
        Incidents incidents,
        NumberSearch numbers,
        ServiceDays days,
        InstantSource clock) {

    public ZoneId zone() {
        return days.timeZone();
    }
}
