package jp.miyamichi.service.http;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import jp.miyamichi.service.access.Access;
import jp.miyamichi.service.access.AuditLog;
import jp.miyamichi.service.access.DeviceEntrance;
import jp.miyamichi.service.access.StaffEntrance;

/// What answers the operations of openapi-access.yaml.
public record AccessRoutes(
        Access access, StaffEntrance entrance, DeviceEntrance devices, AuditLog audit, PublicAddress address) {

    Map<String, Answer> answers(Supplier<ZoneId> zone) {
        var answers = new HashMap<String, Answer>();
        var session = new SessionRoutes(access);
        answers.put("session", session::show);
        answers.put("keepSession", session::keep);
        answers.put("endSession", session::end);
        var sessions = new SessionsRoutes(access, zone);
        answers.put("sessions", sessions::list);
        answers.put("endOtherSession", sessions::end);
        answers.put("endAllSessions", sessions::endAll);
        answers.putAll(new StaffRoutes(entrance, address).answers());
        answers.putAll(new DeviceRoutes(devices, zone).answers());
        answers.put("audit", new AuditRoute(audit, zone));
        return answers;
    }
}
