package jp.miyamichi.ticketing.card;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.miyamichi.ticketing.ticket.token.TicketToken;

/// What a reader needs to know linked cards without a network: the signed token of each, by the card's alias.
/// The tokens are checked as any other, so whoever changes this list wins nothing.
public final class CardTokens {

    /// Some 20 MB on a reader.
    public static final int CARDS_MAX = 50_000;

    private final Map<String, List<TicketToken>> byHmac;

    /// One ticket on one card.
    public record Line(Alias idm, TicketToken token) {}

    public CardTokens(List<Line> lines) {
        if (lines.size() > CARDS_MAX) {
            throw new IllegalArgumentException("a reader holds " + CARDS_MAX + " tickets on cards at most, not "
                    + lines.size() + ": give it those of its area");
        }
        byHmac = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.idm().hmac(), Collectors.mapping(Line::token, Collectors.toList())));
    }

    /// The tickets of the card with this chip, under whichever key it was hashed.
    public List<TicketToken> find(Idm seen, CardKeys keys) {
        return keys.aliases(seen).stream()
                .map(alias -> Optional.ofNullable(byHmac.get(alias.hmac())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(List.of());
    }
}
