package jp.miyamichi.service.evidence;

import java.util.List;
import java.util.OptionalDouble;
import jp.miyamichi.ticketing.settlement.CsvTable;

/// One table of figures, with what a chart and its reader need to know of it.
///
/// @param name as the address has it
/// @param title what people read
/// @param chart how it is best drawn
/// @param unit of the numbers
/// @param hiddenShare of the cells that are left out, where people are counted by place and time
/// @param remarks what the figures are not
public record Figures(
        String name,
        String title,
        Chart chart,
        String unit,
        CsvTable table,
        OptionalDouble hiddenShare,
        List<String> remarks) {

    /// How it is drawn; the first columns name a row, the others are its numbers.
    public enum Chart {
        BARS,
        MATRIX,
        TABLE
    }

    public Figures {
        remarks = List.copyOf(remarks);
    }
}
