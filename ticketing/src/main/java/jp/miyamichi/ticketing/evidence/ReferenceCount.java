package jp.miyamichi.ticketing.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.List;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.fare.RuleYaml;

/// A figure of an earlier survey, as its source gives it.
///
/// @param survey what was counted, and by whom
/// @param label the source's own word
/// @param remark what is not certain about it; empty where nothing is
public record ReferenceCount(
        String survey, LocalDate from, LocalDate until, String label, long count, String remark, String source) {

    /// Those of a region, from its file `reference-counts.yaml`.
    public static List<ReferenceCount> read(RuleFolder folder) {
        return RuleYaml.read(folder, "reference-counts.yaml", new TypeReference<List<ReferenceCount>>() {});
    }
}
