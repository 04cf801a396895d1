/// What tickets, orders and money are in PostgreSQL. All SQL of the module is here or in its migrations.
@NullMarked
package jp.miyamichi.ticketing.postgres;

import org.jspecify.annotations.NullMarked;
