package jp.miyamichi.region.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// An import that never gets beyond the validator.
final class StuckImport {

    private StuckImport() {}

    public static void main(String[] folderAndZip) throws Exception {
        FeedValidator stuck = _ -> {
            System.out.println("validating");
            return awaitForever();
        };
        new Importing(Path.of(folderAndZip[0])).by(stuck).run(Importing.order(Path.of(folderAndZip[1])));
    }

    private static List<FeedProblem> awaitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }
}
