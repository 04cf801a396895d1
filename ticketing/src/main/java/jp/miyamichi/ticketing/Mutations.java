package jp.miyamichi.ticketing;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Changes inputs a little, or makes up noise.
final class Mutations {

    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final String STRANGE = "\u0000\u00e9\u3042\uff11\uff2a\u30fc\u2212\ud83d\ude8b\uffff\t";

    private final RandomGenerator random;

    Mutations(RandomGenerator random) {
        this.random = random;
    }

    /// One to four changes: a bit, a byte, a cut, a part taken out, put in or doubled.
    byte[] bytes(byte[] valid) {
        var changed = valid.clone();
        for (var n = random.nextInt(1, 5); n > 0; n--) {
            changed = changed.length == 0 ? new byte[1] : once(changed);
        }
        return changed;
    }

    private byte[] once(byte[] from) {
        var at = random.nextInt(from.length);
        return switch (random.nextInt(6)) {
            case 0 -> with(from, at, from[at] ^ (1 << random.nextInt(8)));
            case 1 -> with(from, at, random.nextInt());
            case 2 -> Arrays.copyOf(from, at);
            case 3 -> Arrays.copyOf(from, from.length + random.nextInt(1, 20));
            case 4 ->
                joined(Arrays.copyOf(from, at), Arrays.copyOfRange(from, random.nextInt(from.length), from.length));
            default -> with(from, at, 0xff);
        };
    }

    private static byte[] with(byte[] from, int at, int value) {
        var changed = from.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /// One to four changes of a text: a letter replaced, added or lost, or the end cut off.
    String text(String valid) {
        var changed = new StringBuilder(valid);
        for (var n = random.nextInt(1, 5); n > 0; n--) {
            var at = random.nextInt(changed.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> changed.insert(at, letter());
                case 1 -> changed.delete(at, Math.min(changed.length(), at + 1));
                case 2 -> changed.replace(at, Math.min(changed.length(), at + 1), String.valueOf(letter()));
                default -> changed.setLength(random.nextInt(8) == 0 ? at : changed.length());
            }
        }
        return changed.toString();
    }

    String noise(int lengthMax) {
        var noise = new StringBuilder(random.nextBoolean() ? "M1:" : "");
        for (var n = random.nextInt(lengthMax + 1); n > 0; n--) {
            noise.append(letter());
        }
        return noise.toString();
    }

    private char letter() {
        var from = random.nextInt(12) == 0 ? STRANGE : LETTERS;
        return from.charAt(random.nextInt(from.length()));
    }
}
