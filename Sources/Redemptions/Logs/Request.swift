internal import Quantity

/// One request of a log: what was asked for, by whom, and what came of it; ranges of the line.
struct Request {
  var instant = Instant.epoch
  var method: Range<Int> = 0..<0
  /// Without host and query.
  var path: Range<Int> = 0..<0
  var status = 0
  var address: Range<Int> = 0..<0
  var agent: Range<Int> = 0..<0
  var isPrefetch = false
}
