package jp.miyamichi.planner.places;

/// How many typing errors lie between a typed text and a name: wrong, missing, doubled and swapped characters.
final class Edits {

    /// Longer texts are compared by this many characters only.
    private static final int LENGTH_MAX = 48;

    private Edits() {}

    /// Errors forgiven in a text of this length.
    static int max(int length) {
        return length < 3 ? 0 : length < 7 ? 1 : 2;
    }

    /// The share of the typed characters that are wrong, 0 to 1: against the whole name, or, a little worse, against
    /// its beginning. Infinite where there are more errors than are forgiven.
    static double share(String typed, String name) {
        var text = typed.substring(0, Math.min(typed.length(), LENGTH_MAX));
        var max = max(text.length());
        if (name.length() < text.length() - max) {
            return Double.POSITIVE_INFINITY;
        }
        var near = name.substring(0, Math.min(name.length(), text.length() + max + 1));
        var edits = lastRow(text, near);
        double whole = edits[near.length()];
        var begun = Double.POSITIVE_INFINITY;
        for (int end = Math.max(text.length() - max, 0); end <= near.length(); end++) {
            begun = Math.min(begun, edits[end]);
        }
        var asWhole = whole <= max ? whole / text.length() : Double.POSITIVE_INFINITY;
        var asBeginning = begun <= max ? begun / text.length() + 0.1 : Double.POSITIVE_INFINITY;
        return Math.min(asWhole, asBeginning);
    }

    /// Edits from all of `a` to each beginning of `b` (optimal string alignment).
    private static int[] lastRow(String a, String b) {
        var before = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var free = before;
            before = last;
            last = row;
            row = free;
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                var same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
        }
        return row;
    }
}
