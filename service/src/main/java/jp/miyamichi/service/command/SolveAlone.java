package jp.miyamichi.service.command;

/// `./miyamichi solve` as a program of its own. With all other commands, their libraries and annotations, a start takes
/// 1.2 of the CPU seconds that are counted; without them 0.5.
public final class SolveAlone {

    private SolveAlone() {}

    static void main(String[] arguments) {
        System.exit(Miyamichi.solve(System.out, arguments));
    }
}
