/// Writes the rental cycles of a region as GBFS 3.0: what stands where, and no more than is known. The standard wants a
/// status of every station; as no source tells how many cycles there are, the status promises none.
@NullMarked
package jp.miyamichi.region.gbfs;

import org.jspecify.annotations.NullMarked;
