package jp.miyamichi.service.http;

/// What every listener shares: the request threads, the measurements, the pages and who is let in.
public record HttpParts(RequestThreads threads, RequestMetrics metrics, Pages pages, Admission admission) {}
