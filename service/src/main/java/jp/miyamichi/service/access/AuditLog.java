package jp.miyamichi.service.access;

import java.util.List;

/// What has been written down, for those who must look.
public interface AuditLog {

    /// An entry and its number; numbers only grow.
    record Line(long number, AuditEntry entry) {}

    /// Writes down what somebody did.
    void add(AuditEntry entry);

    /// The entries before a number, latest first.
    List<Line> before(long number, int limit);
}
