package jp.miyamichi.service.cluster;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import java.io.Serializable;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// A call on the desk of another member, which answers in text.
final class DeskCall implements Callable<String>, HazelcastInstanceAware, Serializable {

    /// Where a member keeps the desk that answers others.
    static final String DESK = "dispatch-desk";

    private static final long serialVersionUID = 1;

    private final String call;
    private transient @Nullable HazelcastInstance member;

    DeskCall(String call) {
        this.call = call;
    }

    @Override
    public void setHazelcastInstance(HazelcastInstance here) {
        this.member = here;
    }

    @Override
    public String call() {
        if (member != null && member.getUserContext().get(DESK) instanceof ClusterDesk desk) {
            return desk.answer(call);
        }
        throw new IllegalStateException("this member has no dispatch desk yet; ask again in a few seconds");
    }
}
