package jp.miyamichi.service.opendata;

import java.util.List;
import java.util.Optional;

/// Keeps every publication and every published file, for ever.
public interface PublicationBook {

    /// Adds a publication with its bytes (none unless published), unless the last one of its feed says the same.
    void add(Publication publication, byte[] bytes);

    /// The last ones, newest first.
    List<Publication> newest(int publicationsMax);

    /// The newest of a feed that was published, however long ago.
    Optional<Publication> inForce(String feed);

    /// The bytes of a published file.
    Optional<byte[]> bytes(String sha256);

    /// Grows with every publication, so that one sees whether there is news.
    long lastId();
}
