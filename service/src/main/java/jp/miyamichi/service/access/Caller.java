package jp.miyamichi.service.access;

import java.util.Optional;

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
    ///
    /// @param who empty for whoever only pushes live data, with the token of the settings
    record Partner(Optional<PartnerSystem> who) implements Caller {

        Partner(PartnerSystem who) {
            this(Optional.of(who));
        }

        @Override
        public Role role() {
            return Role.PARTNER_SYSTEM;
        }
    }
}
