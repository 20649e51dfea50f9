internal import Codes
internal import ShareKit

/// The name of one page's file, as the two words of its code or token.
struct ShareFileName: Hashable, Comparable, Sendable, BitwiseCopyable {
  private let high: UInt64
  private let low: UInt64
  private let isToken: Bool

  init(_ code: Code) {
    (high, low, isToken) = (code.high, code.low, false)
  }

  init(_ token: PageToken) {
    (high, low, isToken) = (token.high, token.low, true)
  }

  /// `7F3K9QXM2T.html`.
  var file: String {
    if isToken { return PageToken(high: high, low: low).text + ShareLayout.suffix }
    return (Code(high: high, low: low)?.text ?? "") + ShareLayout.suffix
  }

  static func < (left: ShareFileName, right: ShareFileName) -> Bool {
    left.high == right.high ? left.low < right.low : left.high < right.high
  }

  func write(to writer: inout ByteWriter) {
    writer.flag(isToken)
    writer.fixed(high)
    writer.fixed(low)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
    isToken = try reader.flag()
    high = try reader.fixed()
    low = try reader.fixed()
    guard isToken || Code(high: high, low: low) != nil else { throw ByteReader.Damaged() }
  }
}
