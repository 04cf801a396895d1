package jp.miyamichi.service.cluster;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Collectors;
import jp.miyamichi.service.Service;
import jp.miyamichi.service.Settings;

/// A whole service as a process of its own, in the [ValleyTown], until SIGTERM.
final class ServiceNode {

    private ServiceNode() {}

    /// @param args how many milliseconds this service's time is ahead of the machine's; then settings, each
    /// `NAME=value`
    public static void main(String[] args) {
        var clock = InstantSource.offset(InstantSource.system(), Duration.ofMillis(Long.parseLong(args[0])));
        var settings = Settings.from(Arrays.stream(args)
                .skip(1)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])));
        var service = Service.start(settings, (_, _) -> new ValleyTown(), clock);
        Runtime.getRuntime().addShutdownHook(new Thread(service::close));
        System.out.println("NODE READY " + service.url());
    }
}
