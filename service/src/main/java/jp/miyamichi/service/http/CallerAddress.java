package jp.miyamichi.service.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Optional;

/// Which network a request comes from, to count by.
///
/// Behind a proxy that is the last address the proxy has added to `X-Forwarded-For`; what stands before it anybody can
/// write. A caller on this machine who names nobody is counted by no address: it may be a proxy, that is everybody.
final class CallerAddress {

    private static final int IPV6_NETWORK_GROUPS = 4;

    private CallerAddress() {}

    static Optional<String> of(HttpServerRequest request, PublicAddress address) {
        var peer = Optional.ofNullable(request.remoteAddress()).map(socket -> socket.hostAddress());
        var local = peer.filter(PublicAddress::isLoopback).isPresent();
        var forwarded = Optional.ofNullable(request.getHeader("X-Forwarded-For"))
                .map(list -> list.substring(list.lastIndexOf(',') + 1).strip())
                .filter(last -> !last.isEmpty());
        if (local || address.declared().isPresent()) {
            return forwarded.or(() -> local ? Optional.empty() : peer).map(CallerAddress::network);
        }
        return peer.map(CallerAddress::network);
    }

    /// One household has a whole /64 of IPv6.
    private static String network(String address) {
        var groups = address.split(":", -1);
        return groups.length <= IPV6_NETWORK_GROUPS
                ? address
                : String.join(":", Arrays.copyOf(groups, IPV6_NETWORK_GROUPS));
    }
}
