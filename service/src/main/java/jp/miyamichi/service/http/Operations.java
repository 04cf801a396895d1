package jp.miyamichi.service.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import jp.miyamichi.service.access.Access;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.fare.inquiry.FareInquiry;

/// What answers each operation of the OpenAPI document, by its id.
public record Operations(
        Planning planning,
        FareInquiry fares,
        Access access,
        Supplier<TicketOffice> office,
        RealtimeRoute realtime,
        Supplier<Readiness> readiness,
        PrometheusMeterRegistry registry) {

    Map<String, Answer> answers(Contract contract) {
        var answers = new HashMap<String, Answer>();
        answers.putAll(journeys());
        answers.put("fares", new FareRoute(fares));
        answers.putAll(sessions());
        answers.putAll(sales());
        answers.put("realtime", realtime);
        answers.put("healthz", OperationRoutes.healthz());
        answers.put("readyz", OperationRoutes.readyz(readiness));
        answers.put("metrics", OperationRoutes.metrics(registry));
        answers.put("openapi", OperationRoutes.document(contract.published()));
        return Map.copyOf(answers);
    }

    private Map<String, Answer> sessions() {
        var routes = new SessionRoutes(access);
        return Map.of("session", routes::show, "keepSession", routes::keep, "endSession", routes::end);
    }

    private Map<String, Answer> sales() {
        var orders = new OrderRoutes(office);
        var payments = new PaymentRoutes(office, orders);
        var tickets = new TicketRoutes(office);
        return Map.of(
                "products", new ProductsRoute(office),
                "placeOrder", orders::place,
                "order", orders::show,
                "payOrder", payments::pay,
                "confirmPractice", payments::confirm,
                "refundOrder", orders::refund,
                "ticket", tickets::show,
                "check", tickets::check);
    }

    private Map<String, Answer> journeys() {
        return Map.of(
                "itineraries", new ItineraryRoute(planning),
                "places", new PlacesRoute(planning),
                "departures", new DeparturesRoute(planning),
                "reach", new ReachRoute(planning),
                "region", new RegionRoute(planning.regions()),
                "map", new MapRoute(planning.regions()));
    }
}
