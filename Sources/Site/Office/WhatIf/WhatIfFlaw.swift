/// Why a file is not what `tally simulate --page` writes.
struct WhatIfFlaw: Error, Sendable, Hashable {
  /// From 1.
  let line: Int
  /// In words for a message.
  let what: String
}
