package jp.miyamichi.service.counter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.tariff.Change;
import jp.miyamichi.ticketing.tariff.DryRun;
import jp.miyamichi.ticketing.tariff.PairComparison;
import jp.miyamichi.ticketing.tariff.Proposal;
import jp.miyamichi.ticketing.tariff.Proposals;
import jp.miyamichi.ticketing.tariff.SampleJourney;
import jp.miyamichi.ticketing.tariff.Tariffs;

/// New prices and fares, from their proposal to the day they hold.
///
/// @param tariffs what holds
/// @param samples by which a proposal is looked at
public record TariffOffice(Proposals proposals, Tariffs tariffs, List<SampleJourney> samples) {

    public TariffOffice {
        samples = List.copyOf(samples);
    }

    /// What a proposal changes on its first day, beside all else that is approved.
    ///
    /// @param pairs of stops of the light rail, where its bands change
    public record Comparison(List<DryRun.Line> lines, PairComparison pairs) {

        public Comparison {
            lines = List.copyOf(lines);
        }
    }

    public Comparison compare(Proposal proposal) {
        var change = proposal.change();
        var now = tariffs.without(proposal);
        var then = now.with(change, proposal.source());
        return new Comparison(
                DryRun.of(now, then, change, samples),
                change instanceof Change.LrtBands ? PairComparison.of(now, then, change.from()) : PairComparison.NONE);
    }

    public Optional<Proposal> decide(UUID id, Proposal.Decision decision) {
        var decided = proposals.decide(id, decision);
        tariffs.lookAgain();
        return decided;
    }
}
