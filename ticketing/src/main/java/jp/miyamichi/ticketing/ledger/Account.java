package jp.miyamichi.ticketing.ledger;

import java.util.Locale;
import java.util.regex.Pattern;

/// One account of the ledger, by its code: `psp:stripe`, `unearned:lrt-1-day`, `cash:bus-12`, `refund`.
public record Account(String code) implements Comparable<Account> {

    public static final int CODE_LENGTH_MAX = 64;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    public Account {
        if (code.length() > CODE_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "an account code has at most " + CODE_LENGTH_MAX + " letters, not '" + code + "'");
        }
        var parts = code.split(":", 2);
        var kind = kindOf(parts[0], code);
        if (kind.isNamed() != (parts.length == 2)
                || (parts.length == 2 && !NAME.matcher(parts[1]).matches())) {
            throw new IllegalArgumentException("an account code is a kind, and for most a name after it, as in"
                    + " payable:some-operator, refund or rounding; not '" + code + "'");
        }
    }

    public static Account of(AccountKind kind, String name) {
        return new Account(kind.word() + ":" + name);
    }

    public static Account of(AccountKind kind) {
        return new Account(kind.word());
    }

    private static AccountKind kindOf(String word, String code) {
        for (var kind : AccountKind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'" + code + "' is no account: it must begin with one of "
                + String.join(
                        ", ",
                        java.util.Arrays.stream(AccountKind.values())
                                .map(AccountKind::word)
                                .toList()));
    }

    public AccountKind kind() {
        return AccountKind.valueOf(code.split(":", 2)[0].toUpperCase(Locale.ROOT));
    }

    /// What follows the kind; empty for the accounts there is one of.
    public String name() {
        return code.substring(Math.min(code.length(), kind().word().length() + 1));
    }

    @Override
    public int compareTo(Account other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
