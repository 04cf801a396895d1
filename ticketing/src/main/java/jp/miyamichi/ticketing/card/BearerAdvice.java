package jp.miyamichi.ticketing.card;

import jp.miyamichi.ticketing.fare.Label;

/// What every bearer says before anything else, on phone, sheet and card page alike. Further languages belong to the
/// pages, under the same keys.
public enum BearerAdvice {
    /// With a pass, the fare reader would take the fare once more.
    DO_NOT_TOUCH("bearer.do-not-touch", new Label("読み取り機にタッチしないでください", "Do not touch the card reader with your card")),
    /// What to do when it happened.
    CLAIM_IT(
            "bearer.claim-it",
            new Label("タッチしてしまったときは、運賃の返金を申請できます", "If you touched it by mistake, you can claim the fare back"));

    private final String key;
    private final Label label;

    BearerAdvice(String key, Label label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public Label label() {
        return label;
    }
}
