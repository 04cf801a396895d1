/// The HTTP edge: a request that the OpenAPI document allows, one call into a module, JSON out.
///
/// Event loops do sockets; each request runs on a virtual thread of its own ([RequestThreads]), which may simply wait.
/// Whatever goes wrong is told as a problem document ([Problem]) that names the field and what to do.
@NullMarked
package jp.miyamichi.service.http;

import org.jspecify.annotations.NullMarked;
