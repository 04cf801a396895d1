/// Who asks, and what they may do.
///
/// Nobody needs an account: a visitor is a device whose session is kept by a secret in a cookie, made when the first
/// thing is kept for them ([Access#start]). The database knows the SHA-256 of the secret only, so a copy of it opens
/// nothing. Sessions end by themselves, sooner for staff ([SessionLimits]), and the secret changes with every log-in.
/// What is open to everyone is answered without looking at a session, so that planning never waits for the database.
@NullMarked
package jp.miyamichi.service.access;

import org.jspecify.annotations.NullMarked;
