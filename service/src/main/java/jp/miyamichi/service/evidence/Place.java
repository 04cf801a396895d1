package jp.miyamichi.service.evidence;

/// A cell of a table by its numbers, the last row and column being the totals.
record Place(int row, int column) {

    boolean sharesLineWith(Place other) {
        return row == other.row || column == other.column;
    }
}
