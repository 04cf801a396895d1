package jp.miyamichi.region.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A feed of one line with three stops and two trips a weekday, valid until 2027-03-31, to be spoilt by a test.
final class SampleFeed {

    private final Map<String, byte[]> files = new TreeMap<>();

    SampleFeed() {
        with("agency.txt", """
                agency_name,agency_url,agency_timezone
                宮バス,https://example.org/,Asia/Tokyo
                """);
        with("routes.txt", """
                route_id,route_short_name,route_type
                45,大谷,3
                """);
        with("stops.txt", """
                stop_id,stop_name,stop_lat,stop_lon
                1,宇都宮駅,36.5592,139.8984
                2,作新学院前,36.5690,139.8500
                3,資料館入口,36.6000,139.8250
                """);
        with("trips.txt", """
                route_id,service_id,trip_id
                45,weekday,a
                45,weekday,b
                """);
        with("stop_times.txt", """
                trip_id,stop_sequence,stop_id,arrival_time,departure_time
                a,1,1,08:00:00,08:00:00
                a,2,3,08:30:00,08:30:00
                b,1,1,09:00:00,09:00:00
                b,2,3,09:30:00,09:30:00
                """);
        with("calendar.txt", """
                service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
                weekday,1,1,1,1,1,0,0,20270329,20270331
                """);
        with("fare_attributes.txt", """
                fare_id,price,currency_type,payment_method,transfers
                all,530,JPY,0,0
                """);
    }

    SampleFeed with(String name, String text) {
        return with(name, text, StandardCharsets.UTF_8);
    }

    SampleFeed with(String name, String text, Charset charset) {
        files.put(name, text.getBytes(charset));
        return this;
    }

    SampleFeed without(String name) {
        files.remove(name);
        return this;
    }

    SampleFeed replacing(String name, String from, String to) {
        var text = new String(files.get(name), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(name + " has no " + from);
        }
        return with(name, text.replace(from, to));
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (var entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }
}
