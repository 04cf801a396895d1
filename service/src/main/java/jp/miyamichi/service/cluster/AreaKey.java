package jp.miyamichi.service.cluster;

import com.hazelcast.partition.PartitionAware;
import java.io.Serializable;
import jp.miyamichi.dispatch.booking.ServiceArea;

/// Whatever belongs to one service and zone lies on one member.
record AreaKey(String area, String key) implements PartitionAware<String>, Serializable {

    private static final long serialVersionUID = 1;

    static AreaKey of(ServiceArea area, String key) {
        return new AreaKey(area.toString(), key);
    }

    @Override
    public String getPartitionKey() {
        return area;
    }
}
