/// The region folder as people keep it: CSV and YAML tables, read into records.
///
/// Reading is strict, because a wrong cell would otherwise surface as a strange journey: unknown columns, unknown ids,
/// dates and positions that make no sense are refused with the file, the line and what to write instead. Every row of
/// fact carries its source (a row of `sources.csv`), the date it held, and whether it is estimated.
@NullMarked
package jp.miyamichi.region.tables;

import org.jspecify.annotations.NullMarked;
