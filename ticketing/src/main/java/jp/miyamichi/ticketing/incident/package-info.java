/// What somebody must look at: noted by staff, or found by the service itself where readers' checks do not add up.
///
/// An incident is written once, closed once with what came of it, and never deleted. It names things by their ids and
/// holds no personal data.
@NullMarked
package jp.miyamichi.ticketing.incident;

import org.jspecify.annotations.NullMarked;
