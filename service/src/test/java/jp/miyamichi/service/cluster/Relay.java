package jp.miyamichi.service.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The cable to one member: others reach it through this port only, until it is cut.
final class Relay implements AutoCloseable {

    private final int port;
    private final int member;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    /// @param port that others know
    /// @param member port on which the member really listens
    Relay(int port, int member) {
        this.port = port;
        this.member = member;
        this.door = open();
    }

    private ServerSocket open() {
        try {
            var listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            Thread.ofVirtual().start(() -> take(listening));
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                var asker = listening.accept();
                var asked = new Socket(InetAddress.getLoopbackAddress(), member);
                open.add(asker);
                open.add(asked);
                Thread.ofVirtual().start(() -> carry(asker, asked));
                Thread.ofVirtual().start(() -> carry(asked, asker));
            } catch (IOException cutOrNotThere) {
                // Who asked hears that nobody is there.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Both ends find their connection closed.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    /// Nobody reaches the member any more; connections that are open end.
    void cut() {
        try {
            door.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void mend() {
        door = open();
    }

    @Override
    public void close() {
        cut();
    }
}
