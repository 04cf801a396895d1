package jp.miyamichi.service.http;

import io.vertx.core.json.JsonArray;
import io.vertx.openapi.contract.Operation;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.Role;

/// Who may call an operation: what its `x-roles` in the OpenAPI document says. An operation that says nothing is a
/// mistake the service does not start with.
///
/// @param anyone nobody is asked who they are, so that it is answered without the database, too
record WhoMay(boolean anyone, Set<Role> roles) {

    private static final String ANYONE = "anyone";

    WhoMay {
        roles = Set.copyOf(roles);
        if (anyone != roles.isEmpty()) {
            throw new IllegalArgumentException("either anyone may call it, or some roles");
        }
    }

    /// @throws IllegalStateException if the document does not say who may
    static WhoMay call(Operation operation) {
        JsonArray named = operation.getOpenAPIModel().getJsonArray("x-roles", new JsonArray());
        if (named.equals(JsonArray.of(ANYONE))) {
            return new WhoMay(true, Set.of());
        }
        if (named.isEmpty()) {
            throw new IllegalStateException("x-roles of the operation " + operation.getOperationId()
                    + " is missing in the OpenAPI document: name the roles that may call it, or anyone");
        }
        var roles = EnumSet.noneOf(Role.class);
        named.forEach(name -> roles.add(Role.parse(String.valueOf(name))));
        return new WhoMay(false, roles);
    }

    /// @throws Problem.Refusal if the visit is by somebody who may not
    void check(Visit visit) {
        if (anyone) {
            return;
        }
        var caller = visit.caller();
        if (roles.contains(caller.role())) {
            return;
        }
        var who = roles.stream().sorted().map(Role::text).collect(Collectors.joining(", "));
        throw (caller instanceof Caller.Stranger
                        ? Problem.of(Problem.Kind.UNAUTHORIZED, "Only these may do this: " + who + ". Log in first.")
                        : Problem.of(
                                Problem.Kind.FORBIDDEN,
                                "Only these may do this: " + who + ", but you are logged in as "
                                        + caller.role().text() + ". Ask an administrator if you need it."))
                .refusal();
    }
}
