package jp.miyamichi.ticketing.fare;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.miyamichi.ticketing.Yen;

/// Reads a rule file into records; a mistake is named with its file, line and field.
public final class RuleYaml {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(ownTypes())
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .withConfigOverride(List.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Set.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private RuleYaml() {}

    public static <T> T read(RuleFolder folder, String file, TypeReference<T> type) {
        var text = folder.get(file);
        try {
            return YAML.readValue(text, type);
        } catch (UnrecognizedPropertyException e) {
            var line = lineNaming(e.getPropertyName(), text, line(e));
            throw new RuleFileProblem(
                    folder.path(file), line, field(e) + "is not a field here; known are " + e.getKnownPropertyIds());
        } catch (JsonMappingException e) {
            throw new RuleFileProblem(folder.path(file), line(e), field(e) + reason(e));
        } catch (JsonProcessingException e) {
            throw new RuleFileProblem(folder.path(file), line(e), e.getOriginalMessage());
        }
    }

    private static int line(JsonProcessingException problem) {
        var location = problem.getLocation();
        return location == null ? 0 : location.getLineNr();
    }

    /// The last line before `end` that names `field`: the parser tells only where the object ends.
    private static int lineNaming(String field, String text, int end) {
        var lines = text.lines().toList();
        for (var line = Math.min(end, lines.size()); line > 0; line--) {
            if (lines.get(line - 1).contains(field + ":")) {
                return line;
            }
        }
        return end;
    }

    /// The way to the field, as in `[0].bands[2].adultYen: `.
    private static String field(JsonMappingException problem) {
        var way = new StringBuilder();
        for (var step : problem.getPath()) {
            if (step.getFieldName() == null) {
                way.append('[').append(step.getIndex()).append(']');
            } else {
                way.append(way.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return way.isEmpty() ? "" : way + ": ";
    }

    private static String reason(JsonMappingException problem) {
        if (problem.getOriginalMessage().startsWith("Null value for creator property")) {
            return "is missing";
        }
        var cause = problem.getCause();
        return String.valueOf(
                cause instanceof IllegalArgumentException ? cause.getMessage() : problem.getOriginalMessage());
    }

    private static SimpleModule ownTypes() {
        return new SimpleModule()
                .addDeserializer(Yen.class, scalar(Yen.class, parser -> Yen.of(parser.getLongValue())))
                .addDeserializer(MonthDay.class, scalar(MonthDay.class, RuleYaml::monthDay));
    }

    private static MonthDay monthDay(JsonParser parser) throws IOException {
        try {
            return MonthDay.parse("--" + parser.getText());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("write a month and a day as \"04-14\"", e);
        }
    }

    /// How one value is read from where the parser stands.
    private interface Scalar<T> {

        T read(JsonParser parser) throws IOException;
    }

    private static <T> StdDeserializer<T> scalar(Class<T> type, Scalar<T> scalar) {
        return new StdDeserializer<>(type) {

            private static final long serialVersionUID = 1;

            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                try {
                    return scalar.read(parser);
                } catch (IllegalArgumentException e) {
                    throw JsonMappingException.from(parser, e.getMessage(), e);
                }
            }
        };
    }
}
