package jp.miyamichi.service.counter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.tariff.DryRun;
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

    /// What the proposal changes on its first day.
    public List<DryRun.Line> dryRun(Proposal proposal) {
        return DryRun.of(tariffs.get(), proposal.change(), proposal.source(), samples);
    }

    public Optional<Proposal> decide(UUID id, Proposal.Decision decision) {
        var decided = proposals.decide(id, decision);
        tariffs.lookAgain();
        return decided;
    }
}
