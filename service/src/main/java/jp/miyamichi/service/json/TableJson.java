package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import jp.miyamichi.ticketing.settlement.CsvTable;

/// A table as a page draws it: the names of its columns, and its rows with numbers as numbers.
public record TableJson(CsvTable table) implements JsonBytes.Document {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        write(json, table);
        json.writeEndObject();
    }

    /// The two fields of a table, within an object.
    public static void write(JsonGenerator json, CsvTable table) throws IOException {
        json.writeArrayFieldStart("columns");
        for (var column : table.columns()) {
            json.writeString(column);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (var row : table.rows()) {
            write(json, row);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, List<Object> row) throws IOException {
        json.writeStartArray();
        for (var cell : row) {
            switch (cell) {
                case Double number -> json.writeNumber(number);
                case Number number -> json.writeNumber(number.longValue());
                default -> json.writeString(cell.toString());
            }
        }
        json.writeEndArray();
    }
}
