package jp.miyamichi.validator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.entur.gbfs.validation.GbfsValidatorFactory;
import org.entur.gbfs.validation.model.FileValidationResult;

/// Entur's validator over the files of one GBFS system.
final class GbfsCheck {

    /// @param folder holds `gbfs.json` and the files it names, each as `<name>.json`
    List<Notice> check(Path folder) throws IOException {
        var files = new TreeMap<String, InputStream>();
        try (var found = Files.newDirectoryStream(folder, "*.json")) {
            for (var file : found) {
                var name = String.valueOf(file.getFileName()).replace(".json", "");
                files.put(name, new ByteArrayInputStream(Files.readAllBytes(file)));
            }
        }
        var notices = new ArrayList<Notice>();
        for (var result : new TreeMap<>(GbfsValidatorFactory.getGbfsJsonValidator()
                        .validate(files)
                        .files())
                .values()) {
            notices.addAll(notices(result));
        }
        return notices;
    }

    private static List<Notice> notices(FileValidationResult result) {
        var notices = new ArrayList<Notice>();
        var file = result.file() + ".json";
        if (result.required() && !result.exists()) {
            notices.add(new Notice(file, "missing_file", "ERROR", 1, "the version of GBFS asks for this file"));
        }
        for (var error : result.errors()) {
            notices.add(new Notice(file, error.keyword(), "ERROR", 1, error.violationPath() + ": " + error.message()));
        }
        for (var error : result.validatorErrors()) {
            notices.add(new Notice(file, "validator_failed", "ERROR", 1, error.toString()));
        }
        return notices;
    }
}
