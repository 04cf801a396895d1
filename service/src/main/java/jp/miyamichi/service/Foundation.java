package jp.miyamichi.service;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import jp.miyamichi.postgres.ConnectTo;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.EmbeddedPostgres;
import jp.miyamichi.service.cluster.ClusterNode;

/// What the service stands on: the database and the cluster. Both take seconds to start, so they start side by side.
record Foundation(Optional<EmbeddedPostgres> ownPostgres, Database database, ClusterNode cluster)
        implements AutoCloseable {

    private static final int CONNECTIONS_MAX = 16;

    static Foundation lay(Settings settings) {
        var postgres = CompletableFuture.supplyAsync(() -> ownPostgres(settings), Foundation::onThread);
        var cluster = CompletableFuture.supplyAsync(() -> cluster(settings), Foundation::onThread);
        try {
            var own = postgres.join();
            var connect =
                    own.map(EmbeddedPostgres::connect).or(settings::database).orElseThrow();
            return new Foundation(own, new Database(connect, CONNECTIONS_MAX, Settings.SCHEMAS), cluster.join());
        } catch (CompletionException failed) {
            postgres.thenAccept(own -> own.ifPresent(EmbeddedPostgres::close)).exceptionally(_ -> null);
            cluster.thenAccept(ClusterNode::close).exceptionally(_ -> null);
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private static Optional<EmbeddedPostgres> ownPostgres(Settings settings) {
        Optional<ConnectTo> other = settings.database();
        return other.isPresent()
                ? Optional.empty()
                : Optional.of(EmbeddedPostgres.start(settings.folders().data().resolve("postgres")));
    }

    private static ClusterNode cluster(Settings settings) {
        return ClusterNode.join(
                settings.cluster().host(),
                settings.cluster().port(),
                settings.cluster().members());
    }

    private static void onThread(Runnable task) {
        Thread.ofPlatform().name("foundation").start(task);
    }

    @Override
    public void close() {
        cluster.close();
        database.close();
        ownPostgres.ifPresent(EmbeddedPostgres::close);
    }
}
