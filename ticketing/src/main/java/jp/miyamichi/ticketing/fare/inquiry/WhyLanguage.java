package jp.miyamichi.ticketing.fare.inquiry;

import jp.miyamichi.ticketing.fare.Why;

/// The language of the reasons in an answer.
public enum WhyLanguage {
    JA,
    EN,
    /// Japanese, then English, in one line.
    BOTH;

    String sentence(Why why) {
        return switch (this) {
            case JA -> why.ja();
            case EN -> why.en();
            case BOTH -> why.ja() + " / " + why.en();
        };
    }
}
