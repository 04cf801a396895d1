/// Play money: a provider for development, demonstrations and tests, which no real yen ever reaches.
///
/// The method names a card that behaves in one way ([SandboxCard]). The provider keeps books of its own, apart
/// from ours, so that a crash between the two looks as it would with a real provider.
@NullMarked
package jp.miyamichi.ticketing.payment.sandbox;

import org.jspecify.annotations.NullMarked;
