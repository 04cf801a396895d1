package jp.miyamichi.service.cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.config.Config;
import com.hazelcast.config.MemberAttributeConfig;
import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.List;
import java.util.UUID;

/// This process as a member of the cluster: its Vert.x and its Hazelcast, both on one address only.
///
/// Members are found by the list they are given. Multicast and auto-detection are off, so that nobody joins by
/// accident.
public final class ClusterNode implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    /// Members carry their name with them: Hazelcast's own id of a member changes when two halves of a cluster merge.
    private static final String NAME = "miyamichi-node";

    private final Vertx vertx;
    private final HazelcastInstance hazelcast;

    private ClusterNode(Vertx vertx, HazelcastInstance hazelcast) {
        this.vertx = vertx;
        this.hazelcast = hazelcast;
    }

    /// Joins the members on this machine, or starts a cluster of one where there are none.
    public static ClusterNode join(int port, List<String> members) {
        return join(LOOPBACK, port, members);
    }

    /// Joins the members, or starts a cluster of one where there are none. Waits; not to be called on an event loop.
    ///
    /// @param host this machine's address, by which the others reach it
    /// @param port for the other members; 0 for any free one
    /// @param members `host:port` of every node, this one included; empty for a cluster of one
    public static ClusterNode join(String host, int port, List<String> members) {
        var manager = new HazelcastClusterManager(config(host, port, members));
        var options = new VertxOptions();
        options.getEventBusOptions().setHost(host);
        var vertx = Vertx.builder()
                .with(options)
                .withClusterManager(manager)
                .buildClustered()
                .await();
        return new ClusterNode(vertx, manager.getHazelcastInstance());
    }

    private static Config config(String host, int port, List<String> members) {
        var config = new Config()
                .setMemberAttributeConfig(new MemberAttributeConfig()
                        .setAttribute(NAME, UUID.randomUUID().toString()))
                .setClusterName("miyamichi")
                .setProperty("hazelcast.logging.type", "slf4j")
                .setProperty("hazelcast.phone.home.enabled", "false")
                .setProperty("hazelcast.health.monitoring.level", "OFF")
                .setProperty("hazelcast.shutdownhook.enabled", "false")
                .setProperty("hazelcast.socket.bind.any", "false")
                .setProperty("hazelcast.wait.seconds.before.join", "1")
                .setProperty("hazelcast.max.no.heartbeat.seconds", "10")
                // Two halves of a cluster that lost each other find together this soon after they can.
                .setProperty("hazelcast.merge.first.run.delay.seconds", "10")
                .setProperty("hazelcast.merge.next.run.delay.seconds", "5")
                .setProperty("hazelcast.heartbeat.interval.seconds", "1");
        var network = config.getNetworkConfig().setPort(port).setPortAutoIncrement(false);
        network.getInterfaces().setEnabled(true).addInterface(host);
        var join = network.getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(!members.isEmpty()).setMembers(members);
        return config;
    }

    public Vertx vertx() {
        return vertx;
    }

    HazelcastInstance hazelcast() {
        return hazelcast;
    }

    /// The name of this node, unique in the cluster.
    public String name() {
        return nameOf(hazelcast.getCluster().getLocalMember());
    }

    static String nameOf(Member member) {
        return String.valueOf(member.getAttribute(NAME));
    }

    public int size() {
        return hazelcast.getCluster().getMembers().size();
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
