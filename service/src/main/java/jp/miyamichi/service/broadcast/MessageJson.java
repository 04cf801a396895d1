package jp.miyamichi.service.broadcast;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Message;
import java.io.IOException;
import java.util.List;
import jp.miyamichi.service.json.JsonBytes;

/// A message for people who read along: its fields under their names in the `.proto`, enums by name.
public record MessageJson(Message message) implements JsonBytes.Document {

    @Override
    public void write(JsonGenerator json) throws IOException {
        write(json, message);
    }

    private static void write(JsonGenerator json, Message message) throws IOException {
        json.writeStartObject();
        for (var field : message.getAllFields().entrySet()) {
            json.writeFieldName(field.getKey().getName());
            value(json, field.getValue());
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        switch (value) {
            case List<?> list -> {
                json.writeStartArray();
                for (var each : list) {
                    value(json, each);
                }
                json.writeEndArray();
            }
            case Message inner -> write(json, inner);
            case EnumValueDescriptor constant -> json.writeString(constant.getName());
            case Long number -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            case Float number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            default -> json.writeString(value.toString());
        }
    }
}
