/// How answers are written as JSON: straight from the planner's values into bytes, without a tree between.
///
/// Times carry the region's offset, never `Z`. What is unknown is left out, never `null`.
@NullMarked
package jp.miyamichi.service.json;

import org.jspecify.annotations.NullMarked;
