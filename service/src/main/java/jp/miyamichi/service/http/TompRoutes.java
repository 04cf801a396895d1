package jp.miyamichi.service.http;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.service.access.Partners;
import jp.miyamichi.service.broadcast.AlertBoard;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.service.tomp.SupportBook;
import jp.miyamichi.service.tomp.Trade;

/// The area of partners: `/tomp/…` for them, `/api/v1/partners` for those who let them in.
public final class TompRoutes implements OperationSet {

    private final PartnerRoutes partners;
    private final TompOperatorRoutes operator;
    private final TompBookingRoutes bookings;
    private final TompAfterRoutes after;

    /// @param publicUrl where partners reach the service
    /// @param ids new ones
    public TompRoutes(
            Partners partners,
            Trade trade,
            SupportBook support,
            Supplier<TicketOffice> office,
            AlertBoard alerts,
            ActiveRegion regions,
            URI publicUrl,
            Supplier<UUID> ids,
            InstantSource clock,
            SecureRandom random) {
        var desk = new TompDesk(trade, support, office, alerts, regions, publicUrl, ids, clock);
        this.partners = new PartnerRoutes(partners, support, desk::zone, clock, random);
        this.operator = new TompOperatorRoutes(desk);
        this.bookings = new TompBookingRoutes(desk);
        this.after = new TompAfterRoutes(desk);
    }

    @Override
    public Map<String, Answer> answers() {
        var answers = new HashMap<String, Answer>();
        answers.putAll(partners.answers());
        operator.answers().forEach((id, answer) -> answers.put(id, inLanguage(answer)));
        bookings.answers().forEach((id, answer) -> answers.put(id, inLanguage(answer)));
        after.answers().forEach((id, answer) -> answers.put(id, inLanguage(answer)));
        return answers;
    }

    /// The standard has every answer say its language.
    private static Answer inLanguage(Answer answer) {
        return query -> answer.to(query)
                .with("Content-Language", TompQuery.language(query).getLanguage());
    }
}
