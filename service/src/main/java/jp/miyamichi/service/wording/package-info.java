/// What the service says to people, in Japanese and English, and how it reads and prints times.
@NullMarked
package jp.miyamichi.service.wording;

import org.jspecify.annotations.NullMarked;
