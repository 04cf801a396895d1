package jp.miyamichi.dispatch;

import jp.miyamichi.dispatch.booking.ServiceArea;

/// Another node owns the area: ask there, or again in a few seconds if it is gone.
public final class AreaElsewhereException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String node;

    AreaElsewhereException(ServiceArea area, String node) {
        super(area + " is owned by " + node + "; ask there, or again in a few seconds");
        this.node = node;
    }

    /// The owner as last known; empty if none is known.
    public String node() {
        return node;
    }
}
