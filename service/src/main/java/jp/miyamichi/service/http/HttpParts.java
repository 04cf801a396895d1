package jp.miyamichi.service.http;

/// What every listener shares: the request threads, the measurements and the pages.
public record HttpParts(RequestThreads threads, RequestMetrics metrics, Pages pages) {}
