/// What operators say live, fetched from them: GTFS-Realtime and GBFS, by address and key.
///
/// [FeedList] reads which, [FeedPolls] fetches each on its own schedule and backs off when one fails. A sender can be
/// slow, huge, wrong or gone: every fetch has a limit of bytes and time, and what grows stale is first marked, then
/// withdrawn, so that nobody waits for a tram by a delay of an hour ago. Keys are shown to their operator alone and
/// appear in no log, answer or message.
@NullMarked
package jp.miyamichi.service.feeds;

import org.jspecify.annotations.NullMarked;
