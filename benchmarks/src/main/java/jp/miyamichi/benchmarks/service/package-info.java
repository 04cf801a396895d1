/// The whole service over HTTP, beside the same work without HTTP: what the service itself adds.
@NullMarked
package jp.miyamichi.benchmarks.service;

import org.jspecify.annotations.NullMarked;
