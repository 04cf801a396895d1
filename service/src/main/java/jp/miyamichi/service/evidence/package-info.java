/// Figures for the city: rides, unmet demand, kept promises, use of each product and mode, and where people go.
///
/// What counts people by place and time is published only where at least [SuppressedTable#PEOPLE_MIN] different people
/// stand behind it. A cell with fewer is left out, and so are as many others as it takes that nobody can work
/// it out from the totals: see [SuppressedTable].
@NullMarked
package jp.miyamichi.service.evidence;

import org.jspecify.annotations.NullMarked;
