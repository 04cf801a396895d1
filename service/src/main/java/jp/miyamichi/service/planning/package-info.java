/// The planner the service answers with: which one is active, on which threads it searches, and how it is replaced
/// while people are being answered.
///
/// [ActiveRegion] lends the current planner and closes a replaced one when its last borrower is done.
/// [SearchThreads] keep CPU-bound search off the request threads.
@NullMarked
package jp.miyamichi.service.planning;

import org.jspecify.annotations.NullMarked;
