package jp.miyamichi.service.http;

/// Answers one operation of the OpenAPI document. May wait; may throw a [Problem.Refusal].
@FunctionalInterface
interface Answer {
    Reply to(Query query);
}
