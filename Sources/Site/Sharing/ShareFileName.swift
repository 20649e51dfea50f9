internal import Codes
internal import ShareKit

/// The name of one page's file, as the two words of its code or token.
struct ShareFileName: Hashable, Comparable, Sendable, BitwiseCopyable {
  let high: UInt64
  let low: UInt64
  let isToken: Bool

  init(_ code: Code) {
    (high, low, isToken) = (code.high, code.low, false)
  }

  init(_ token: PageToken) {
    (high, low, isToken) = (token.high, token.low, true)
  }

  /// What the words of another one gave; nil if no code has them.
  init?(high: UInt64, low: UInt64, isToken: Bool) {
    guard isToken || Code(high: high, low: low) != nil else { return nil }
    (self.high, self.low, self.isToken) = (high, low, isToken)
  }

  /// `7F3K9QXM2T.html`.
  var file: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the bytes of `file`.
  func append(to output: inout [UInt8]) {
    if isToken {
      PageToken(high: high, low: low).append(to: &output)
    } else {
      Code(high: high, low: low)?.append(to: &output)
    }
    output += ShareLayout.suffix.utf8
  }

  static func < (left: ShareFileName, right: ShareFileName) -> Bool {
    left.high == right.high ? left.low < right.low : left.high < right.high
  }
}
