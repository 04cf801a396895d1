package jp.miyamichi.service.postgres;

import java.util.List;

/// A column that says who somebody is, and what becomes of it.
///
/// @param table with its schema
/// @param moves whether it goes along when an anonymous visitor turns out to be somebody known
/// @param why it stays, where it does; empty otherwise
record PersonColumn(String table, String column, Form form, Ending ending, boolean moves, String why) {

    /// How the column writes a person.
    enum Form {
        /// The id.
        ID,
        /// The id, alone or after a kind as in `person:…`.
        TEXT
    }

    /// What becomes of it when the person is erased.
    enum Ending {
        /// The row goes with the person's own, by a foreign key.
        WITH_THE_PERSON,
        /// The row is deleted.
        ROW,
        /// The row stays for the books; the column says nobody.
        NOBODY,
        /// The id stays, and names nobody any more.
        STAYS
    }

    /// What a column says of somebody erased.
    static final String NOBODY = "nobody";

    static PersonColumn going(String table, String column, Form form, Ending ending) {
        return new PersonColumn(table, column, form, ending, false, "");
    }

    static PersonColumn moving(String table, String column, Form form, Ending ending) {
        return new PersonColumn(table, column, form, ending, true, "");
    }

    static PersonColumn staying(String table, String column, Form form, String why) {
        return new PersonColumn(table, column, form, Ending.STAYS, false, why);
    }

    /// Whether a row is of `:person`.
    String isOf() {
        return switch (form) {
            case ID -> column + " = CAST(:person AS uuid)";
            case TEXT -> column + " IN (:person, 'person:' || :person)";
        };
    }

    /// The statement that hands rows of `:person` to `:into`.
    String move() {
        var to = form == Form.ID ? "CAST(:into AS uuid)" : "replace(" + column + ", :person, :into)";
        return "UPDATE " + table + " SET " + column + " = " + to + " WHERE " + isOf();
    }

    /// The statements that erase `:person` here; none where another does.
    List<String> erase() {
        return switch (ending) {
            case ROW -> List.of("DELETE FROM " + table + " WHERE " + isOf());
            case NOBODY -> List.of("UPDATE " + table + " SET " + column + " = '" + NOBODY + "' WHERE " + isOf());
            case WITH_THE_PERSON, STAYS -> List.of();
        };
    }
}
