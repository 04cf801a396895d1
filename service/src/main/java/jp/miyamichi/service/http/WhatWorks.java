package jp.miyamichi.service.http;

/// Which parts of the service people can count on now.
///
/// @param search of journeys, by the last one that was tried
/// @param database behind tickets, bookings and accounts
/// @param payments by whoever takes the money, by the last thing it was asked
public record WhatWorks(boolean search, boolean database, boolean payments) {

    boolean isAll() {
        return search && database && payments;
    }
}
