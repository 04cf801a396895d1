/// PostgreSQL for every module that keeps something: the server started with the service ([EmbeddedPostgres]) or the
/// one it is pointed to ([ConnectTo]), the pool of connections and each module's schema ([Database]).
///
/// It knows no table. A module brings its migrations in `db/<schema>` and its SQL in a package of its own.
@NullMarked
package jp.miyamichi.postgres;

import org.jspecify.annotations.NullMarked;
