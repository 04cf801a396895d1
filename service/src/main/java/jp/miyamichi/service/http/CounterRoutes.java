package jp.miyamichi.service.http;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import jp.miyamichi.service.access.Devices;
import jp.miyamichi.service.counter.CounterOffice;
import jp.miyamichi.service.selling.TicketOffice;

/// The operations of `openapi-counter.yaml`.
public final class CounterRoutes implements OperationSet {

    private final ReaderRoutes readers;
    private final OnBoardRoutes onBoard;
    private final IncidentRoutes incidents;
    private final DeskRoutes desk;

    public CounterRoutes(Supplier<CounterOffice> counter, Supplier<TicketOffice> office, Devices devices) {
        this.readers = new ReaderRoutes(counter, office, devices);
        this.onBoard = new OnBoardRoutes(counter, office);
        this.incidents = new IncidentRoutes(counter);
        this.desk = new DeskRoutes(counter, office);
    }

    @Override
    public Map<String, Answer> answers() {
        var answers = new HashMap<String, Answer>();
        answers.putAll(readers.answers());
        answers.putAll(onBoard.answers());
        answers.putAll(incidents.answers());
        answers.putAll(desk.answers());
        return answers;
    }
}
