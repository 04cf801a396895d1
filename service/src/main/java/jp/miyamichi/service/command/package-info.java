/// What `./miyamichi` does besides testing and measuring.
///
/// Each command explains itself with `--help`, prints for machines with `--json` on standard output alone, and
/// ends with 0 on success, 2 on bad usage and 1 on failure. Diagnostics go to standard error.
@NullMarked
package jp.miyamichi.service.command;

import org.jspecify.annotations.NullMarked;
