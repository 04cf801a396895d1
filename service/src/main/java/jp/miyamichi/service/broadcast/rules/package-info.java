/// The rules that MobilityData's GTFS-Realtime validator holds feeds against, under its own numbers. That
/// validator is in no package registry and judges after the fact; these judge before a message leaves.
@NullMarked
package jp.miyamichi.service.broadcast.rules;

import org.jspecify.annotations.NullMarked;
