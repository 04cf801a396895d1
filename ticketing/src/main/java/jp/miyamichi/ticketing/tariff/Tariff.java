package jp.miyamichi.ticketing.tariff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.ticketing.fare.Fact;
import jp.miyamichi.ticketing.fare.Fares;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.product.Price;

/// The fares and products of a region.
public record Tariff(Fares fares, Catalogue catalogue) {

    /// Of a region whose data comes with the program.
    public static Tariff ofRegion(String region) {
        return read(RuleFolder.ofRegion(region));
    }

    public static Tariff read(RuleFolder folder) {
        return new Tariff(Fares.read(folder), Catalogue.read(folder));
    }

    /// With approved proposals: of two for the same thing, the one of the later day holds from that day on, and of the
    /// same day the one decided later.
    public Tariff with(List<Proposal> approved) {
        var inOrder = new ArrayList<>(approved);
        inOrder.sort(Comparator.comparing(
                        (Proposal proposal) -> proposal.change().from())
                .thenComparing(proposal -> proposal.decision().orElseThrow().at())
                .thenComparing(Proposal::id));
        var tariff = this;
        for (var proposal : inOrder) {
            tariff = tariff.with(proposal.change(), proposal.source());
        }
        return tariff;
    }

    /// As it would be with one more change.
    public Tariff with(Change change, String source) {
        var fact = new Fact(source, Optional.of(change.from()), Optional.empty(), false);
        return switch (change) {
            case Change.ProductPrice price ->
                new Tariff(fares, catalogue.with(price.product(), new Price(price.yen(), fact)));
            case Change.LrtBands bands -> new Tariff(fares.withLrtBands(bands.adultYenUpToKm(), fact), catalogue);
            case Change.OnDemandFare fare -> new Tariff(fares.withOnDemand(fare.yen(), fact), catalogue);
        };
    }
}
