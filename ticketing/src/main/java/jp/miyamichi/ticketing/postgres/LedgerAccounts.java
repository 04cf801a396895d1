package jp.miyamichi.ticketing.postgres;

import java.util.ArrayList;
import java.util.List;
import jp.miyamichi.ticketing.product.Catalogue;

/// The accounts of the ledger that selling a catalogue may touch.
public final class LedgerAccounts {

    private LedgerAccounts() {}

    /// @param providers by their names
    /// @param tills such as `cash:desk-1`
    public static List<String> of(Catalogue catalogue, List<String> providers, List<String> tills) {
        var accounts = new ArrayList<>(List.of("refund"));
        catalogue.products().forEach(product -> accounts.add(SaleEntries.unearned(product.id())));
        providers.forEach(provider -> accounts.add("psp:" + provider));
        accounts.addAll(tills);
        return List.copyOf(accounts);
    }
}
