package jp.miyamichi.region.feed;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Locale;

/// The public holidays of a country, substitute and bridge holidays included, as the jollyday library computes them.
final class Holidays {

    private final HolidayManager manager;

    /// @param country ISO 3166 code, for example `JP`
    Holidays(String country) {
        manager = HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }

    boolean contains(LocalDate date) {
        return manager.isHoliday(date);
    }
}
