/// PostgreSQL: the one the service starts itself ([EmbeddedPostgres]) or the one it is pointed to, and what it keeps
/// there.
///
/// Planning never waits for the database: without it the service goes on, degraded, and catches up when it is back.
@NullMarked
package jp.miyamichi.service.postgres;

import org.jspecify.annotations.NullMarked;
