package jp.miyamichi.ticketing.ticket;

import java.util.UUID;

/// A client's command to carry a ticket on something new; the same command asked again does nothing more.
public record CarryId(UUID value) {}
