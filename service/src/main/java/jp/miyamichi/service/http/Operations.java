package jp.miyamichi.service.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.service.wording.HelpLine;
import jp.miyamichi.service.wording.MapTiles;
import jp.miyamichi.ticketing.fare.inquiry.FareInquiry;

/// What answers each operation of the OpenAPI document, by its id.
public record Operations(
        Planning planning,
        Optional<HelpLine> help,
        Optional<MapTiles> tiles,
        FareInquiry fares,
        AccessRoutes access,
        Outside outside,
        Supplier<TicketOffice> office,
        List<OperationSet> areas,
        RealtimeRoute realtime,
        Supplier<Readiness> readiness,
        Supplier<WhatWorks> works,
        PrometheusMeterRegistry registry) {

    Map<String, Answer> answers(Contract contract) {
        var answers = new HashMap<String, Answer>();
        answers.putAll(journeys());
        answers.put("fares", new FareRoute(fares));
        answers.putAll(outside.answers(planning));
        answers.putAll(access.answers(this::zone));
        answers.putAll(sales());
        areas.forEach(area -> answers.putAll(area.answers()));
        answers.put("realtime", realtime);
        answers.put("healthz", OperationRoutes.healthz());
        answers.put("readyz", OperationRoutes.readyz(readiness));
        answers.put("status", new StatusPage(works, help));
        answers.put("metrics", OperationRoutes.metrics(registry));
        answers.put("openapi", OperationRoutes.document(contract.published()));
        return Map.copyOf(answers);
    }

    private ZoneId zone() {
        return planning.regions().with(open -> open.planner().region().zone());
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
                "stripeEvents", payments::hear,
                "ticket", tickets::show,
                "moveTicket", tickets::move,
                "check", tickets::check);
    }

    private Map<String, Answer> journeys() {
        return Map.of(
                "itineraries", new ItineraryRoute(planning),
                "places", new PlacesRoute(planning),
                "departures", new DeparturesRoute(planning),
                "reach", new ReachRoute(planning),
                "region", new RegionRoute(planning, help, tiles),
                "map", new MapRoute(planning.regions()));
    }
}
