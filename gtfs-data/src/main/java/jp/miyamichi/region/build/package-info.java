/// The build folder on disk: compiling a whole region into one, and opening one (or a plain folder of feeds).
///
/// A build is written into a temporary folder, named after the hash of its content, moved into place in one step, and
/// only then does `current` point at it. So a reader never sees half a build, and the same tables give the same folder.
@NullMarked
package jp.miyamichi.region.build;

import org.jspecify.annotations.NullMarked;
