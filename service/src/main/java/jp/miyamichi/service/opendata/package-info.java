/// The region's data for everyone: GTFS without a single estimate, given away only when the field's validators pass it.
///
/// [Publishing] looks at a region that came into use, lets the validators judge each of its open feeds, off the request
/// path, and writes down what it decided: published, refused or withheld. [OpenData] is what everyone reads: the file
/// of each feed that is in force, what the validators said, what is not in it, and how it came to be so. A feed that is
/// refused leaves the one before in force.
@NullMarked
package jp.miyamichi.service.opendata;

import org.jspecify.annotations.NullMarked;
