package jp.miyamichi.dispatch.booking;

/// Why a ride was given to its vehicle, as one sentence in each language.
///
/// @param vehicle chosen then; another may have taken over since
public record WhyTold(String vehicle, String ja, String en) {}
