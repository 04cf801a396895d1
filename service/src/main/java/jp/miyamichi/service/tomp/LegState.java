package jp.miyamichi.service.tomp;

/// How far the travelling itself has come, in the words of TOMP.
public enum LegState {
    NOT_STARTED,
    PREPARING,
    IN_USE,
    FINISHED,
    CANCELLED
}
