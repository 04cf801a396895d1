package jp.miyamichi.service.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/// A mail server that knows no mailbox at all.
final class RefusingServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

    RefusingServer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try (var peer = socket.accept();
                var lines =
                        new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = peer.getOutputStream();
            out.write("220 refusing\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var answer = line.startsWith("RCPT") ? "550 no such mailbox\r\n" : "250 ok\r\n";
                out.write(answer.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
