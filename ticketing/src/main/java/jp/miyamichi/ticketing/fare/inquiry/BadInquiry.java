package jp.miyamichi.ticketing.fare.inquiry;

/// An inquiry that does not say what it must; the message names the field and what to write there.
public final class BadInquiry extends Exception {

    private static final long serialVersionUID = 1;

    BadInquiry(String problem) {
        super(problem);
    }

    BadInquiry(Field field, String problem) {
        this(field + ": " + problem);
    }
}
