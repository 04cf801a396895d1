package jp.miyamichi.service.counter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import jp.miyamichi.service.selling.SecretFile;
import jp.miyamichi.ticketing.card.CardKeys;
import jp.miyamichi.ticketing.card.CardSeals;
import jp.miyamichi.ticketing.ticket.token.KeySeal;

/// What card numbers are hashed and sealed with, in files beside the database: `cards-1` and `card-seals-1`,
/// and for each renewal the next number. Earlier ones must stay until every card was seen once more.
///
/// @param keys by which cards are found
/// @param seals of the last four characters
public record CardSecrets(CardKeys keys, CardSeals seals) {

    /// Reads all there are; makes the first where there is none.
    public static CardSecrets read(Path folder, SecureRandom random) {
        var seals = new HashMap<Integer, KeySeal>();
        files(folder, "card-seals-", random).forEach((id, key) -> seals.put(id, new KeySeal(key, random)));
        return new CardSecrets(new CardKeys(files(folder, "cards-", random)), new CardSeals(seals));
    }

    private static Map<Integer, byte[]> files(Path folder, String name, SecureRandom random) {
        var keys = new HashMap<Integer, byte[]>();
        keys.put(1, SecretFile.read(folder.resolve(name + 1), random));
        for (var id = 2; Files.exists(folder.resolve(name + id)); id++) {
            keys.put(id, SecretFile.read(folder.resolve(name + id), random));
        }
        return keys;
    }
}
