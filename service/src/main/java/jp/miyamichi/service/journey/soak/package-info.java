/// Kills whoever works on journeys, at any step and by any means, and looks whether each journey ended whole or undone.
@NullMarked
package jp.miyamichi.service.journey.soak;

import org.jspecify.annotations.NullMarked;
