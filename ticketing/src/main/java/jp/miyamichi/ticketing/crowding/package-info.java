/// How full places are, as people there say it, for the app and for signs.
@NullMarked
package jp.miyamichi.ticketing.crowding;

import org.jspecify.annotations.NullMarked;
