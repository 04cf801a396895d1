package jp.miyamichi.dispatch.engine;

/// Names an on-demand service.
public record ServiceId(String value) {

    public ServiceId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the id of an on-demand service is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
