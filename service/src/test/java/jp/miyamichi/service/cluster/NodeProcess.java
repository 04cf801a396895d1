package jp.miyamichi.service.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/// A node in a JVM of its own, such as a [DeskNode]. What it says goes into one queue for all nodes.
final class NodeProcess implements AutoCloseable {

    /// @param node that said it
    /// @param words `READY`, `OWNS`, `LOST`, or an answer: what, the number of the wish, and its offer or command
    record Said(int node, List<String> words, long nanos) {

        String what() {
            return words.getFirst();
        }

        int number() {
            return Integer.parseInt(words.get(1));
        }

        String id() {
            return words.get(2);
        }
    }

    private final int node;
    private final Process process;
    private final BufferedWriter orders;

    private NodeProcess(int node, Process process) {
        this.node = node;
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    static NodeProcess start(int node, int port, String members, String database, BlockingQueue<Said> heard) {
        return start(node, DeskNode.class, List.of(Integer.toString(port), members, database), heard);
    }

    static NodeProcess start(int node, Class<?> main, List<String> arguments, BlockingQueue<Said> heard) {
        return start(node, List.of(), main, arguments, heard);
    }

    /// @param flags of its JVM
    static NodeProcess start(
            int node, List<String> flags, Class<?> main, List<String> arguments, BlockingQueue<Said> heard) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = new ArrayList<>(
                List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath));
        command.addAll(flags);
        command.add(main.getName());
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var started = new NodeProcess(node, process);
            Thread.ofVirtual().start(() -> started.listen(heard));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen(BlockingQueue<Said> heard) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("NODE ")) {
                    heard.add(new Said(
                            node, List.of(line.substring("NODE ".length()).split(" ")), System.nanoTime()));
                }
            }
        } catch (IOException gone) {
            heard.add(new Said(node, List.of("DIED"), System.nanoTime()));
        }
    }

    /// Tells it something; a node that is dead does not hear it, and who waits for its answer asks another.
    void tell(String order) {
        try {
            orders.write(order + "\n");
            orders.flush();
        } catch (IOException dead) {
            assertThat(process.isAlive()).as("only a dead node does not listen").isFalse();
        }
    }

    /// kill -9
    void kill() {
        process.destroyForcibly();
    }

    /// SIGTERM
    void terminate() {
        process.destroy();
    }

    /// Waits until it has ended.
    int exit() throws InterruptedException {
        return process.waitFor();
    }

    /// SIGSTOP
    void pause() {
        signal("-STOP");
    }

    /// SIGCONT
    void resume() {
        signal("-CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
