package jp.miyamichi.service.access;

/// Where a passkey is made and used; it works nowhere else.
///
/// @param host the name passkeys are bound to
/// @param origin of the page, such as `https://miyamichi.example.jp`
public record Site(String host, String origin) {}
