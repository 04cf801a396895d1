package jp.miyamichi.service.opendata;

import java.util.List;
import java.util.Optional;

/// A book in which nothing was ever written.
public final class NoPublications implements PublicationBook {

    @Override
    public void add(Publication publication, byte[] bytes) {
        throw new UnsupportedOperationException("nothing is published here");
    }

    @Override
    public List<Publication> newest(int publicationsMax) {
        return List.of();
    }

    @Override
    public Optional<Publication> inForce(String feed) {
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> bytes(String sha256) {
        return Optional.empty();
    }

    @Override
    public long lastId() {
        return 0;
    }
}
