package jp.miyamichi.dispatch.solve;

import java.util.random.RandomGenerator;

/// A way to choose which requests are taken out and put in anew.
interface Removal {
    void remove(Plan plan, RandomGenerator random);
}
