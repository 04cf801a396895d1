package jp.miyamichi.service.journey.soak;

import jp.miyamichi.service.journey.Journey;
import jp.miyamichi.service.journey.Step;
import jp.miyamichi.service.journey.StepWork;

/// Steps taken by somebody who may die just before them, or just after, before anything is written down.
record MortalSteps(StepWork work, Reaper reaper) implements StepWork {

    @Override
    public Outcome act(Journey journey, Step step) {
        reaper.pass();
        var outcome = work.act(journey, step);
        reaper.pass();
        return outcome;
    }

    @Override
    public Outcome undo(Journey journey, Step step) {
        reaper.pass();
        var outcome = work.undo(journey, step);
        reaper.pass();
        return outcome;
    }
}
