package jp.miyamichi.ticketing.ticket.validation;

import java.util.Locale;
import jp.miyamichi.ticketing.ticket.UseDecision;

/// Something that does not add up once validations of all readers are seen together; `seen` is the later of them.
public record Misuse(Kind kind, Validation seen) {

    /// The word in data is the name in small letters with hyphens.
    public enum Kind {
        USED_TWICE,
        TOO_MANY_USES,
        TOO_MANY_PERSONS,
        BEFORE_START,
        AFTER_END,
        /// A bearer was let pass after its right had moved away, or was paid back.
        DEAD_BEARER,
        SHEET_TWICE,
        UNKNOWN_TICKET,
        /// One reader gave one sequence to two validations: it was copied, or lost its memory.
        SEQUENCE_REUSED;

        static Kind of(UseDecision.Reason reason) {
            return switch (reason) {
                case NOT_YET -> BEFORE_START;
                case EXPIRED -> AFTER_END;
                case PASSED_BACK -> USED_TWICE;
                case USED_UP -> TOO_MANY_USES;
                case TOO_MANY_PERSONS -> TOO_MANY_PERSONS;
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
