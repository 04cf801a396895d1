/// The nodes of one service, joined by Hazelcast. A single machine is a cluster of one and runs the same code.
///
/// What is kept here may be lost and rebuilt: the last live message of each feed ([SharedFeeds]) and which region each
/// node plans on ([RegionsInUse]). Nothing that must survive is kept here; PostgreSQL decides.
@NullMarked
package jp.miyamichi.service.cluster;

import org.jspecify.annotations.NullMarked;
