package jp.miyamichi.service.http;

import java.util.function.Supplier;
import jp.miyamichi.service.json.ShelfJson;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.product.Validity;

/// `GET /api/v1/products`
final class ProductsRoute implements Answer {

    private final Supplier<TicketOffice> office;

    ProductsRoute(Supplier<TicketOffice> office) {
        this.office = office;
    }

    @Override
    public Reply to(Query query) {
        var office = this.office.get();
        var today = office.today();
        var last = today.plusMonths(Validity.MONTHS_MAX).minusDays(1);
        var day = query.find("day").map(text -> OrderBodies.day(text, "day")).orElse(today);
        if (day.isBefore(today) || day.isAfter(last)) {
            throw Problem.in("day", "day must be from " + today + " to " + last + ".")
                    .refusal();
        }
        return Reply.json(new ShelfJson(
                day,
                today,
                last,
                office.payments().isPractice(),
                office.payments().methods(),
                office.catalogue(),
                query.language()));
    }
}
