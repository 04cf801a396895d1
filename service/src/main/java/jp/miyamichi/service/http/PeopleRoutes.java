package jp.miyamichi.service.http;

import java.util.HashMap;
import java.util.Map;
import jp.miyamichi.service.people.People;

/// What answers the operations of openapi-people.yaml.
public record PeopleRoutes(People people, PublicAddress address) implements OperationSet {

    @Override
    public Map<String, Answer> answers() {
        var answers = new HashMap<String, Answer>();
        answers.putAll(new KeepingRoutes(people, address).answers());
        answers.putAll(new ResidentRoutes(people).answers());
        answers.putAll(new TrialRoutes(people).answers());
        answers.putAll(new CareRoutes(people).answers());
        answers.putAll(new DiscountRoutes(people).answers());
        answers.putAll(new CallerRoutes(people).answers());
        answers.putAll(new MyRoutes(people).answers());
        answers.putAll(new StaffListRoutes(people).answers());
        return answers;
    }
}
