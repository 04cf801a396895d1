package jp.miyamichi.service.http;

import java.util.Map;

/// The operations of one area: what answers each, by its id in the OpenAPI document.
public interface OperationSet {

    Map<String, Answer> answers();
}
