/// A day that is played against a started service, by people and devices who know nothing but its HTTP interface:
/// what a city would see in a first day of service, told line by line. Whoever plays keeps to the interface's own
/// documents, so that the day fails when the service does.
@NullMarked
package jp.miyamichi.service.demo;

import org.jspecify.annotations.NullMarked;
