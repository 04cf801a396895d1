/// The on-demand services of a region: hours, fares, fleets and limits, as data.
///
/// A service is one YAML file beside the code (`services/<region>/<id>.yaml`); its zone and its names come from the
/// region. Each value is a [Fact]: it names its source and date, or says that it is estimated and why. Nothing here
/// knows requests or tours; it answers questions about days, clocks, households and vehicles.
@NullMarked
package jp.miyamichi.dispatch.region;

import org.jspecify.annotations.NullMarked;
