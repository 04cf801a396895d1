package jp.miyamichi.ticketing.product;

/// Who sells, as the law on mail-order business wants it shown.
///
/// @param notice name, address, telephone, price, payment, delivery and return, as the seller publishes them
public record Seller(String name, String notice, String source) {

    public Seller {
        if (name.isBlank() || notice.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException(
                    "a seller needs its name, its legal notice and a source; leave it out whole"
                            + " where one is not known");
        }
    }
}
