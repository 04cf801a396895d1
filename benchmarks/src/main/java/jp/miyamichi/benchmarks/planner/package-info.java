/// Our planner beside OpenTripPlanner's own server.
///
/// Both servers run on this machine with the same Java, the same heap and garbage collector, on the same graph file,
/// and answer the same requests over HTTP, one after the other, one client. What counts is the processor time of the
/// server process ([ServerProcess#cpu]), because it does not depend on what else the machine is doing. The answers are
/// compared as well ([Way#isEqualOrBetter]): being fast by finding worse ways does not count.
@NullMarked
package jp.miyamichi.benchmarks.planner;

import org.jspecify.annotations.NullMarked;
