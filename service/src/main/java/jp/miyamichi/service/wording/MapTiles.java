package jp.miyamichi.service.wording;

import java.util.Optional;

/// A map that somebody else draws, to lie under ours where the operator wants it.
///
/// @param template the address of a tile, with `{z}`, `{x}` and `{y}` in it
/// @param origin whom browsers must be allowed to ask
/// @param attribution what must stand on the page
public record MapTiles(String template, String origin, String attribution) {

    private static final String GSI_ORIGIN = "https://cyberjapandata.gsi.go.jp";

    /// The pale map of the Geospatial Information Authority of Japan.
    private static final MapTiles GSI =
            new MapTiles(GSI_ORIGIN + "/xyz/pale/{z}/{x}/{y}.png", GSI_ORIGIN, "地理院タイル（国土地理院）");

    /// @param name `gsi` or `none`
    public static Optional<MapTiles> named(String name) {
        return name.equals("gsi") ? Optional.of(GSI) : Optional.empty();
    }
}
