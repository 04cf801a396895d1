/// What the service itself keeps in PostgreSQL.
///
/// Planning never waits for the database: without it the service goes on, degraded, and catches up when it is back.
@NullMarked
package jp.miyamichi.service.postgres;

import org.jspecify.annotations.NullMarked;
