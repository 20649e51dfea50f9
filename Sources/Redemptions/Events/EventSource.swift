internal import CSV
internal import JSON

/// What one sort of JSON objects says of orders; some wait for others before they can be told.
protocol EventSource {
  /// Adds facts, or says why there are none. A thrown flaw sets the object aside.
  mutating func read(
    _ object: JSONObject, line: Int, into result: inout ReadResult
  ) throws(RecordFlaw)

  /// To be called when all objects were read.
  mutating func finish(into result: inout ReadResult)
}
