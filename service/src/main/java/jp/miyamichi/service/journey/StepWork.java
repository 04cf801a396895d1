package jp.miyamichi.service.journey;

/// Takes the steps of a journey, or takes them back. Asked twice, it is done once.
public interface StepWork {

    /// What became of it.
    sealed interface Outcome {

        record Done(Step step) implements Outcome {}

        /// Something to be written down before it goes on.
        record Noted(Step step) implements Outcome {}

        /// Not to be had; `why` is for the traveller.
        record Refused(String why) implements Outcome {}

        /// Not known yet; ask again soon.
        record Later(Step step) implements Outcome {}

        /// It stays, by the rule of what was bought.
        record Kept(String why) implements Outcome {}
    }

    Outcome act(Journey journey, Step step);

    Outcome undo(Journey journey, Step step);
}
