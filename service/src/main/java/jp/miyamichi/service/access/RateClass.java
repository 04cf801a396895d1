package jp.miyamichi.service.access;

/// How often one caller may do a thing, in times a minute. So many may also come at once.
///
/// Behind one address may be a whole mobile network; behind a session there is one person.
public enum RateClass {
    /// Asks, changes nothing.
    QUESTION(1_200, 240),
    CHANGE(300, 60),
    /// Proves something by a secret, which could be guessed.
    PROOF(30, 10);

    private final int perAddress;
    private final int perPerson;

    RateClass(int perAddress, int perPerson) {
        this.perAddress = perAddress;
        this.perPerson = perPerson;
    }

    public int perAddress() {
        return perAddress;
    }

    public int perPerson() {
        return perPerson;
    }
}
