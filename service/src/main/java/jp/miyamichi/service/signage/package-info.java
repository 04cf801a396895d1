/// What leaves next, for a screen at a stop or a phone that scanned its code: one page a stop, whole without script.
///
/// [BoardReader] asks the planner, [BoardPage] writes the page in four languages. No clock time is shown where nobody
/// knows one, and live data tells its age when it grows old.
@NullMarked
package jp.miyamichi.service.signage;

import org.jspecify.annotations.NullMarked;
