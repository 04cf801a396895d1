package jp.miyamichi.ticketing.fare.advice;

import java.time.LocalDate;
import java.util.Optional;
import jp.miyamichi.ticketing.fare.BaseFare;

/// A planned thing as the search sees it.
///
/// @param index of the ride or the admission in the request
/// @param base the published fare of a ride
record Outing(Planned planned, int index, LocalDate day, Optional<BaseFare.Known> base) {}
