/// What travellers are told without asking: kept in a table with the change it tells of, shown once in the page, and
/// brought at least once by LINE or e-mail; else a clerk reads it aloud.
@NullMarked
package jp.miyamichi.service.notice;

import org.jspecify.annotations.NullMarked;
