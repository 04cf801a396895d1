package jp.miyamichi.ticketing.card;

import jp.miyamichi.ticketing.fare.Label;

/// What every bearer says before anything else, on phone, sheet and card page alike. Further languages belong to the
/// pages, under the same keys.
public enum BearerAdvice {
    /// With a pass, the fare reader would take the fare once more.
    DO_NOT_TOUCH("bearer.do-not-touch", "読み取り機にタッチしないでください", "Do not touch the card reader with your card"),
    /// What to do when it happened.
    CLAIM_IT(
            "bearer.claim-it",
            "タッチしてしまったときは、運賃の返金を申請できます",
            "If you touched it by mistake, you can claim the fare back");

    private final String key;
    private final String ja;
    private final String en;

    BearerAdvice(String key, String ja, String en) {
        this.key = key;
        this.ja = ja;
        this.en = en;
    }

    public String key() {
        return key;
    }

    public Label label() {
        return new Label(ja, en);
    }
}
