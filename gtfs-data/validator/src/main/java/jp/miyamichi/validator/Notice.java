package jp.miyamichi.validator;

/// What a validator says of a file, once for all places that have the same problem.
///
/// @param file the feed's or GBFS file's name
/// @param severity `ERROR`, `WARNING` or `INFO`
/// @param sample one of the places, as the validator tells it
record Notice(String file, String code, String severity, int count, String sample) {}
