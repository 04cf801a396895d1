/// What the ticket office keeps, in PostgreSQL. SQL is written here and nowhere else in this module.
@NullMarked
package jp.miyamichi.ticketing.postgres;

import org.jspecify.annotations.NullMarked;
