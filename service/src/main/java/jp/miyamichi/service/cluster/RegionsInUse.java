package jp.miyamichi.service.cluster;

import com.hazelcast.cluster.MembershipAdapter;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.core.LifecycleEvent;
import com.hazelcast.map.IMap;
import java.util.Map;

/// Which region each node of the cluster plans on, so that one sees whether a swap has reached them all.
public final class RegionsInUse {

    private final String node;
    private final IMap<String, String> contentHashes;
    private volatile String own = "";

    public RegionsInUse(ClusterNode cluster) {
        this.node = cluster.name();
        this.contentHashes = cluster.hazelcast().getMap("region-in-use");
        cluster.hazelcast().getCluster().addMembershipListener(new MembershipAdapter() {
            @Override
            public void memberRemoved(MembershipEvent gone) {
                contentHashes.removeAsync(ClusterNode.nameOf(gone.getMember()));
            }
        });
        cluster.hazelcast().getLifecycleService().addLifecycleListener(this::announceAgain);
    }

    /// The other half of a cluster that was split has crossed this node off meanwhile.
    private void announceAgain(LifecycleEvent event) {
        if (event.getState() == LifecycleEvent.LifecycleState.MERGED && !own.isEmpty()) {
            contentHashes.setAsync(node, own);
        }
    }

    /// This node plans on the region of that content hash from now on.
    public void announce(String contentHash) {
        own = contentHash;
        contentHashes.set(node, contentHash);
    }

    /// Content hash by node.
    public Map<String, String> all() {
        return Map.copyOf(contentHashes);
    }
}
