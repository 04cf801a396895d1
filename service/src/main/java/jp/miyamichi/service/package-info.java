/// The running service: wiring, settings, commands. Vert.x ends in `http`, Hazelcast in `cluster`.
@NullMarked
package jp.miyamichi.service;

import org.jspecify.annotations.NullMarked;
