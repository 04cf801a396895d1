package jp.miyamichi.service.broadcast.rules;

/// A broken rule.
///
/// @param where the entity and the value
public record Finding(Rule rule, String where) {}
