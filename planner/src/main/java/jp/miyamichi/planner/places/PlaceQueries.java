package jp.miyamichi.planner.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What a typed text asks the index.
final class PlaceQueries {

    /// Fewer sounds than this occur inside nearly every name.
    private static final int SOUND_PART_LENGTH_MIN = 3;

    /// Fewer characters than this are the end of a name by chance.
    private static final int END_LENGTH_MIN = 2;

    /// Pairs of a typed text that are looked up at most.
    private static final int PAIRS_MAX = 120;

    private PlaceQueries() {}

    /// Places whose name is, begins with or contains what was typed. A place counts by the best of these.
    ///
    /// A facility whose name ends with what was typed counts as much as a name that begins with it, so that the
    /// more important place decides: 県庁 is 栃木県庁 before it is the stop 県庁前, but 宇都宮 is 宇都宮駅 before any hotel.
    ///
    /// Kana and romaji are compared by sound as much as by spelling; other kanji that sound alike come later.
    static Query asTyped(Typed typed) {
        var heard = typed.hasKanji() ? 10 : 0;
        var tiers = new ArrayList<Query>();
        tiers.add(is(PlaceIndex.NAME, typed.spelling(), 100));
        tiers.add(begins(PlaceIndex.NAME, typed.spelling(), 90));
        tiers.add(begins(PlaceIndex.NAME_PART, typed.spelling(), 70));
        if (typed.spelling().length() >= END_LENGTH_MIN) {
            tiers.add(is(PlaceIndex.END, typed.spelling(), 90));
        }
        if (!typed.sound().isEmpty()) {
            tiers.add(is(PlaceIndex.SOUND, typed.sound(), 99 - heard));
            tiers.add(is(PlaceIndex.GUESS, typed.sound(), 98 - heard));
            tiers.add(begins(PlaceIndex.SOUND, typed.sound(), 90 - heard));
            tiers.add(begins(PlaceIndex.GUESS, typed.sound(), 78 - heard));
        }
        if (typed.sound().length() >= SOUND_PART_LENGTH_MIN) {
            tiers.add(is(PlaceIndex.END, typed.sound(), 90 - heard));
            tiers.add(begins(PlaceIndex.SOUND_PART, typed.sound(), 66 - heard));
        }
        everyWord(typed.words()).ifPresent(found -> tiers.add(new BoostQuery(found, 60)));
        return best(tiers);
    }

    /// Places that share most pairs of characters with what was typed, as candidates for a comparison.
    static Query alike(Typed typed) {
        var shared = new BooleanQuery.Builder();
        Stream.of(typed.spelling(), typed.hasKanji() ? "" : typed.sound())
                .flatMap(PlaceIndex::pairs)
                .distinct()
                .limit(PAIRS_MAX)
                .map(pair -> new TermQuery(new Term(PlaceIndex.PAIR, pair)))
                .forEach(pair -> shared.add(pair, BooleanClause.Occur.SHOULD));
        return shared.build();
    }

    /// Places in whose name every typed word is found, in any order; nothing where only one word was typed.
    private static Optional<Query> everyWord(List<String> words) {
        if (words.size() < 2) {
            return Optional.empty();
        }
        var every = new BooleanQuery.Builder();
        for (var word : words) {
            var ways = new ArrayList<Query>();
            ways.add(begins(PlaceIndex.NAME, word, 1));
            ways.add(begins(PlaceIndex.NAME_PART, word, 1));
            var sound = Sound.of(word);
            if (sound.length() >= SOUND_PART_LENGTH_MIN && !Spelling.hasKanji(word)) {
                ways.add(begins(PlaceIndex.SOUND, sound, 1));
                ways.add(begins(PlaceIndex.SOUND_PART, sound, 1));
            }
            every.add(best(ways), BooleanClause.Occur.MUST);
        }
        return Optional.of(new ConstantScoreQuery(every.build()));
    }

    private static Query is(String field, String key, float score) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, key))), score);
    }

    private static Query begins(String field, String key, float score) {
        return new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(field, key))), score);
    }

    private static Query best(Collection<Query> ways) {
        return new DisjunctionMaxQuery(ways, 0);
    }
}
