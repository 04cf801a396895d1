package jp.miyamichi.service.access;

/// Who asks.
public sealed interface Caller {

    Role role();

    /// A visitor for whom nothing is kept.
    record Stranger() implements Caller {
        @Override
        public Role role() {
            return Role.VISITOR;
        }
    }

    /// Somebody with a session.
    record Known(Session session) implements Caller {
        @Override
        public Role role() {
            return session.role();
        }

        public PersonId person() {
            return session.person();
        }
    }

    /// Another system that has shown the token it was given.
    record Partner() implements Caller {
        @Override
        public Role role() {
            return Role.PARTNER_SYSTEM;
        }
    }
}
