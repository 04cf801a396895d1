package jp.miyamichi.service.plainpage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// Writes HTML. Text and attribute values are always escaped, and what was opened is closed in order.
public final class Markup {

    private static final Set<String> ALONE = Set.of("meta", "link", "br", "hr", "input");

    private final StringBuilder html = new StringBuilder(8 * 1024);
    private final Deque<String> open = new ArrayDeque<>();

    /// A page with its head: `title`, one style sheet, and nothing that runs.
    ///
    /// @param more goes into the head, already markup
    public static Markup page(String language, String title, String styleSheet, Markup... more) {
        var page = new Markup();
        page.html.append("<!doctype html>\n");
        page.open("html", "lang", language).open("head").open("meta", "charset", "utf-8");
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.in("title", title).open("link", "rel", "stylesheet", "href", "/plain/" + styleSheet);
        page.open("link", "rel", "icon", "href", "/favicon.svg");
        for (var part : more) {
            page.add(part);
        }
        return page.close("head").open("body");
    }

    /// Opens an element; `attributes` are names and values in turn.
    public Markup open(String element, String... attributes) {
        html.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            html.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            html.append('"');
        }
        html.append('>');
        if (!ALONE.contains(element)) {
            open.push(element);
        }
        return this;
    }

    /// Closes elements until `element` is closed.
    public Markup close(String element) {
        String closed;
        do {
            closed = open.pop();
            html.append("</").append(closed).append('>');
        } while (!closed.equals(element));
        return this;
    }

    public Markup text(String text) {
        escape(text);
        return this;
    }

    /// A whole element with text in it.
    public Markup in(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    /// What other markup has written.
    public Markup add(Markup other) {
        html.append(other.html);
        return this;
    }

    /// The page, with everything closed.
    public String end() {
        while (!open.isEmpty()) {
            html.append("</").append(open.pop()).append('>');
        }
        return html.append('\n').toString();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(character);
            }
        }
    }
}
