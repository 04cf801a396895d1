package jp.miyamichi.dispatch.simulation;

import java.util.regex.Pattern;

/// What the name of a scenario file says: `rural_v8_r165_h11_s1` is eight vehicles and 165 requests in 11 hours, seed
/// 1.
record ScenarioName(String kind, int vehicles, int requests, int hours) {

    private static final Pattern FORM =
            Pattern.compile("(rural|city|stress)_v(\\d{1,5})_r(\\d{1,6})_h(\\d{1,2})_s\\d+");

    static ScenarioName parse(String fileName) {
        var base = fileName.endsWith(".csv") ? fileName.substring(0, fileName.length() - 4) : fileName;
        var form = FORM.matcher(base);
        if (!form.matches()) {
            throw new BadScenario("the name " + fileName + " does not tell the fleet; it must look like"
                    + " rural_v8_r165_h11_s1.csv: kind (rural, city or stress), vehicles, requests, hours, seed");
        }
        var name = new ScenarioName(
                form.group(1),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)),
                Integer.parseInt(form.group(4)));
        if (name.vehicles < 1 || name.hours < 1) {
            throw new BadScenario("the name " + fileName + " must tell at least one vehicle and one hour");
        }
        return name;
    }
}
