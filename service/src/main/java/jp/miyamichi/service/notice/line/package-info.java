/// LINE's Messaging API: notices pushed to those who linked their LINE, and what LINE tells us.
@NullMarked
package jp.miyamichi.service.notice.line;

import org.jspecify.annotations.NullMarked;
