-- Coupons operators give away, beside those that come with tickets.
CREATE TABLE ticketing.coupon_campaign (
    id         text        PRIMARY KEY CHECK (id ~ '^[a-z0-9-]{1,40}$'),
    label_ja   text        NOT NULL CHECK (length(label_ja) BETWEEN 1 AND 80),
    label_en   text        NOT NULL CHECK (length(label_en) BETWEEN 1 AND 80),
    worth_yen  bigint      NOT NULL CHECK (worth_yen BETWEEN 1 AND 10000),
    operator   text        NOT NULL CHECK (operator ~ '^[a-z0-9-]{1,40}$'),
    place      text        CHECK (length(place) BETWEEN 1 AND 80),
    first_day  date        NOT NULL,
    last_day   date        NOT NULL CHECK (last_day >= first_day AND last_day - first_day <= 366),
    count_max  integer     NOT NULL CHECK (count_max BETWEEN 1 AND 100000),
    given      integer     NOT NULL DEFAULT 0,
    opened_by  text        NOT NULL CHECK (length(opened_by) BETWEEN 1 AND 80),
    opened_at  timestamptz NOT NULL,
    closed_at  timestamptz CHECK (closed_at >= opened_at),
    CONSTRAINT nothing_beyond_the_limit CHECK (given BETWEEN 0 AND count_max)
);
COMMENT ON TABLE ticketing.coupon_campaign IS
    'Coupons an operator gives away and pays for. At most count_max of them, one a person; redeemed within its days.';

ALTER TABLE ticketing.coupon
    ALTER COLUMN order_line DROP NOT NULL,
    ADD COLUMN campaign  text REFERENCES ticketing.coupon_campaign,
    ADD COLUMN holder    text CHECK (length(holder) BETWEEN 1 AND 80),
    ADD COLUMN given_at  timestamptz,
    ADD COLUMN worth_yen bigint CHECK (worth_yen BETWEEN 0 AND 10000),
    ADD CHECK ((order_line IS NULL) = (campaign IS NOT NULL)),
    ADD CHECK ((campaign IS NULL) = (holder IS NULL)),
    ADD CHECK ((campaign IS NULL) = (given_at IS NULL));
COMMENT ON TABLE ticketing.coupon IS
    'A coupon that came with a ticket, or that somebody took of a campaign. Redeemed once, by a shop, which is then owed worth_yen.';
CREATE UNIQUE INDEX coupon_once_a_person ON ticketing.coupon (campaign, holder) WHERE campaign IS NOT NULL;
CREATE INDEX coupon_of_holder ON ticketing.coupon (holder) WHERE holder IS NOT NULL;
