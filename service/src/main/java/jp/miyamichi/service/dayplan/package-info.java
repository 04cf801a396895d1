/// Day plans for visitors: several sights in the best order, with how long to stay, back by the last service. A plan is
/// put together from the planner's own ways and promises nothing the timetable does not.
@NullMarked
package jp.miyamichi.service.dayplan;

import org.jspecify.annotations.NullMarked;
