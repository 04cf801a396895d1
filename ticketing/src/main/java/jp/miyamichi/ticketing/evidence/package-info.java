/// What tickets were sold and used for, counted for the city.
///
/// A [ReferenceCount] is a figure of somebody else's survey, kept beside ours with the labels of its source.
@NullMarked
package jp.miyamichi.ticketing.evidence;

import org.jspecify.annotations.NullMarked;
