/// What a bearer shows, and the keys behind it.
///
/// A token is the claims of one bearer in about 60 bytes of binary, and an Ed25519 signature with the id of its key. A
/// phone shows the token with a code that changes every 30 seconds, an HMAC of the time under a secret of this
/// bearer and day ([RotatingCode]); a sheet shows the token alone. As text it is base45, so that a QR code of
/// version 8 to 10 carries it. Reading it never throws: it answers with a [TokenReading], and looks at nothing
/// before its length is known.
///
/// Readers work without a network from three things they fetched before: the public keys, the day keys behind
/// the codes, and the signed [RevocationList]. Private keys leave this package only sealed ([KeySeal]).
@NullMarked
package jp.miyamichi.ticketing.ticket.token;

import org.jspecify.annotations.NullMarked;
