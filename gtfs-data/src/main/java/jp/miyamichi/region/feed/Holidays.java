package jp.miyamichi.region.feed;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import de.focus_shift.jollyday.core.impl.JapaneseHolidayManager;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;
import jp.miyamichi.region.BadTableException;

/// The public holidays of a region, computed by the jollyday library from the calendar the region keeps.
///
/// The library has calendars of its own; a region may keep a better one, as the Japanese one must.
public final class Holidays {

    private final HolidayManager manager;

    /// @param calendar in the library's XML format
    public Holidays(Path calendar) {
        if (!Files.exists(calendar)) {
            throw new BadTableException(calendar, "is missing; service days need to know the public holidays");
        }
        var properties = new Properties();
        properties.setProperty("manager.impl", JapaneseHolidayManager.class.getName());
        try {
            manager = HolidayManager.getInstance(
                    ManagerParameters.create(calendar.toUri().toURL(), properties));
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a file: " + calendar, e);
        }
    }

    public boolean contains(LocalDate date) {
        return manager.isHoliday(date);
    }
}
