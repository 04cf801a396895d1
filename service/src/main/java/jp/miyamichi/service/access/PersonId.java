package jp.miyamichi.service.access;

import java.util.UUID;

/// Somebody we keep things for. Says nothing about who they are.
public record PersonId(UUID value) {

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
