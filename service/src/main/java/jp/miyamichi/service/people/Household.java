package jp.miyamichi.service.people;

import java.util.UUID;
import java.util.regex.Pattern;

/// People who live together in a district.
///
/// @param member of the neighbourhood association, which some yearly fees ask
public record Household(UUID id, String district, boolean member) {

    private static final Pattern DISTRICT = Pattern.compile("[a-z0-9-]{1,40}");

    public Household {
        if (!DISTRICT.matcher(district).matches()) {
            throw new IllegalArgumentException("a district is named as the region's services name it, not " + district);
        }
    }

    /// As on-demand services know it.
    public static String name(UUID id) {
        return "household:" + id;
    }
}
