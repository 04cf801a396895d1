package jp.miyamichi.service.postgres;

import static jp.miyamichi.service.postgres.PersonColumn.Ending.NOBODY;
import static jp.miyamichi.service.postgres.PersonColumn.Ending.ROW;
import static jp.miyamichi.service.postgres.PersonColumn.Ending.WITH_THE_PERSON;
import static jp.miyamichi.service.postgres.PersonColumn.Form.ID;
import static jp.miyamichi.service.postgres.PersonColumn.Form.TEXT;
import static jp.miyamichi.service.postgres.PersonColumn.going;
import static jp.miyamichi.service.postgres.PersonColumn.moving;
import static jp.miyamichi.service.postgres.PersonColumn.staying;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Every column of every schema that names a person. A test finds such columns in the database and fails for one
/// that is not here: whoever adds a table says here what becomes of it.
final class PersonColumns {

    private static final String WORK = "says which member of staff did it, for the audit";

    static final List<PersonColumn> ALL = List.of(
            going("service.session", "person", ID, WITH_THE_PERSON),
            going("service.invitation", "person", ID, ROW),
            moving("service.passkey", "person", ID, WITH_THE_PERSON),
            going("service.recovery_code", "person", ID, WITH_THE_PERSON),
            going("service.device", "person", ID, WITH_THE_PERSON),
            going("service.ceremony", "person", ID, WITH_THE_PERSON),
            going("service.staff_name", "person", ID, ROW),
            going("service.mail_address", "person", ID, WITH_THE_PERSON),
            going("service.joined_person", "former", ID, ROW),
            moving("service.joined_person", "person", ID, WITH_THE_PERSON),
            staying("service.audit", "actor", ID, "what was done stays known; the id names nobody any more"),
            staying("service.audit", "subject", TEXT, "what was done stays known; the id names nobody any more"),
            going("service.resident", "person", ID, WITH_THE_PERSON),
            staying("service.resident", "registered_by", ID, WORK),
            going("service.paper_code", "person", ID, WITH_THE_PERSON),
            staying("service.paper_code", "made_by", ID, WORK),
            moving("service.care", "cared", ID, WITH_THE_PERSON),
            moving("service.care", "caretaker", ID, WITH_THE_PERSON),
            staying("service.care", "taken_by", ID, WORK),
            staying("service.care", "withdrawn_by", ID, "one of both, or a clerk; the row goes with either of both"),
            going("service.discount", "person", ID, WITH_THE_PERSON),
            staying("service.discount", "taken_by", ID, WORK),
            going("service.identified_caller", "clerk", ID, WITH_THE_PERSON),
            going("service.identified_caller", "person", ID, WITH_THE_PERSON),
            moving("service.journey", "traveller", ID, ROW),
            moving("service.notice", "person", ID, ROW),
            going("service.line_link", "person", ID, WITH_THE_PERSON),
            going("service.line_code", "person", ID, WITH_THE_PERSON),
            moving("ticketing.customer_order", "actor", TEXT, NOBODY),
            moving("ticketing.card", "holder", TEXT, NOBODY),
            staying("ticketing.cash_shift", "opened_by", TEXT, WORK),
            staying("ticketing.cash_count", "counted_by", TEXT, WORK),
            staying("ticketing.collection", "taken_by", TEXT, WORK),
            staying("ticketing.coupon", "redeemed_by", TEXT, WORK),
            staying("ticketing.coupon", "holder", TEXT, "one a person of each campaign; the id names nobody any more"),
            staying("ticketing.coupon_campaign", "opened_by", TEXT, WORK),
            staying("ticketing.crowding", "posted_by", TEXT, WORK),
            staying("ticketing.tariff_proposal", "proposed_by", TEXT, WORK),
            staying("ticketing.tariff_proposal", "decided_by", TEXT, WORK),
            staying("ticketing.fare_claim", "decided_by", TEXT, WORK),
            staying("ticketing.incident", "reported_by", TEXT, WORK),
            staying("ticketing.incident", "closed_by", TEXT, WORK),
            moving("dispatch.booking", "rider", TEXT, NOBODY),
            moving("dispatch.booking", "household", TEXT, NOBODY),
            staying("dispatch.command", "actor", TEXT, "makes commands repeatable; the id names nobody any more"));

    private PersonColumns() {}

    /// Those whose tables are there: a test may have a part of the schemas only.
    static List<PersonColumn> present(Handle handle) {
        var tables = handle.createQuery("""
                        SELECT table_schema || '.' || table_name FROM information_schema.tables
                        WHERE table_schema IN ('service', 'ticketing', 'dispatch')
                        """).mapTo(String.class).set();
        return ALL.stream().filter(column -> tables.contains(column.table())).toList();
    }
}
