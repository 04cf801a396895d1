package jp.miyamichi.service.riding;

import jp.miyamichi.dispatch.DispatchDesk;

/// The desk of this node, and the office through which everybody reaches whichever node owns a service.
public record OpenDesk(RideOffice office, DispatchDesk own) {}
