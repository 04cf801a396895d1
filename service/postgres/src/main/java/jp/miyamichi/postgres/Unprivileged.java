package jp.miyamichi.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How to run PostgreSQL, which refuses to run as root.
///
/// As root it runs in a user namespace of its own, where it is nobody to itself while its files stay ours. Where the
/// kernel forbids namespaces it runs as the user `nobody`, who must then own the files.
record Unprivileged(List<String> prefix, boolean filesToNobody) {

    private static final String NOBODY = "65534";

    Unprivileged {
        prefix = List.copyOf(prefix);
    }

    static Unprivileged detect() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(session(), false);
        }
        var namespace = List.of("unshare", "--user");
        if (works(namespace)) {
            return new Unprivileged(join(session(), namespace), false);
        }
        var nobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        if (works(nobody)) {
            return new Unprivileged(join(session(), nobody), true);
        }
        throw new IllegalStateException("PostgreSQL does not run as root, and neither unshare nor setpriv works here;"
                + " start Miyamichi as another user, or set MIYAMICHI_DATABASE_URL");
    }

    /// A session of its own, so that Ctrl-C in a terminal reaches the service only, which then stops PostgreSQL.
    private static List<String> session() throws IOException {
        return works(List.of("setsid")) ? List.of("setsid") : List.of();
    }

    private static boolean works(List<String> prefix) throws IOException {
        try {
            var trial = new ProcessBuilder(join(prefix, List.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return trial.waitFor(10, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while trying " + prefix, interrupted);
        }
    }

    List<String> command(List<String> command) {
        return join(prefix, command);
    }

    /// Gives what is under `folder` to whom PostgreSQL will run as.
    void own(Path folder) throws IOException {
        if (!filesToNobody) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                Files.setAttribute(file, "unix:uid", Integer.valueOf(NOBODY));
                Files.setAttribute(file, "unix:gid", Integer.valueOf(NOBODY));
            }
        }
    }

    private static List<String> join(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
