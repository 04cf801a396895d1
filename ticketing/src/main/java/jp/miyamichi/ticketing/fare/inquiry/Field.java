package jp.miyamichi.ticketing.fare.inquiry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One field of the inquiry and the way to it, as in `rides[3].boardedAt`. Reading it as something it is not names it.
record Field(String way, JsonNode node) {

    static final int TEXT_CHARS_MAX = 200;
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2100;

    Field get(String name) {
        var child = node.get(name);
        return new Field(way.isEmpty() ? name : way + "." + name, child == null ? MissingNode.getInstance() : child);
    }

    /// Empty where the field is missing or null.
    Optional<Field> find(String name) {
        var field = get(name);
        return field.node.isMissingNode() || field.node.isNull() ? Optional.empty() : Optional.of(field);
    }

    /// The elements of an array of at most `most`.
    List<Field> elements(int most) throws BadInquiry {
        if (!node.isArray()) {
            throw new BadInquiry(this, "must be a list" + seen());
        }
        if (node.size() > most) {
            throw new BadInquiry(this, "may hold at most " + most + ", not " + node.size() + "; ask in parts");
        }
        var elements = new ArrayList<Field>();
        for (var i = 0; i < node.size(); i++) {
            elements.add(new Field(way + "[" + i + "]", node.get(i)));
        }
        return elements;
    }

    /// Refuses what is not an object and every field but `known`.
    void expectObject(Set<String> known) throws BadInquiry {
        if (!node.isObject()) {
            throw new BadInquiry((way.isEmpty() ? "the inquiry" : way) + ": must be an object in braces" + seen());
        }
        for (var name : (Iterable<String>) node::fieldNames) {
            if (!known.contains(name)) {
                throw new BadInquiry(
                        get(name),
                        "is not a field here; known are "
                                + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    String text() throws BadInquiry {
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw new BadInquiry(this, "must be a text that is not empty" + seen());
        }
        if (node.textValue().length() > TEXT_CHARS_MAX) {
            throw new BadInquiry(this, "may be at most " + TEXT_CHARS_MAX + " characters long");
        }
        return node.textValue();
    }

    /// A whole number from `least` to `most`.
    long whole(long least, long most) throws BadInquiry {
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() < least
                || node.longValue() > most) {
            throw new BadInquiry(this, "must be a whole number " + least + ".." + most + seen());
        }
        return node.longValue();
    }

    boolean flag() throws BadInquiry {
        if (!node.isBoolean()) {
            throw new BadInquiry(this, "must be true or false" + seen());
        }
        return node.booleanValue();
    }

    /// The one of `words` whose text stands here.
    <W> W word(W[] words) throws BadInquiry {
        return Arrays.stream(words)
                .filter(word -> node.isTextual() && word.toString().equals(node.textValue()))
                .findFirst()
                .orElseThrow(() -> new BadInquiry(
                        this,
                        "must be "
                                + Arrays.stream(words).map(Object::toString).collect(Collectors.joining(" or "))
                                + seen()));
    }

    /// A time with an offset, or else the clock of `zone`.
    Instant time(ZoneId zone) throws BadInquiry {
        try {
            var text = text();
            var parsed = text.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(text)
                    : LocalDateTime.parse(text).atZone(zone).toOffsetDateTime();
            if (parsed.getYear() < YEAR_MIN || parsed.getYear() > YEAR_MAX) {
                throw new BadInquiry(this, "must lie in the years " + YEAR_MIN + ".." + YEAR_MAX + seen());
            }
            return parsed.toInstant();
        } catch (DateTimeException e) {
            throw new BadInquiry(this, "must be a time like 2026-11-24T10:02:00+09:00" + seen());
        }
    }

    LocalDate date() throws BadInquiry {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException e) {
            throw new BadInquiry(this, "must be a date like 2026-11-24" + seen());
        }
    }

    private String seen() {
        if (node.isMissingNode()) {
            return "; it is missing";
        }
        var text = node.toString();
        return ", not " + (text.length() > 60 ? text.substring(0, 60) + "…" : text);
    }

    @Override
    public String toString() {
        return way;
    }
}
