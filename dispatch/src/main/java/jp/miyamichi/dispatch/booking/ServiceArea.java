package jp.miyamichi.dispatch.booking;

/// What one node owns at a time: a service in one of its zones.
public record ServiceArea(String service, String zone) {

    public ServiceArea {
        if (service.isBlank() || zone.isBlank()) {
            throw new IllegalArgumentException("an area names its service and its zone");
        }
    }

    @Override
    public String toString() {
        return service + "/" + zone;
    }
}
