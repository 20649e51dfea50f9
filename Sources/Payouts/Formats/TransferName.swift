package import Program

/// What a payout's files of transfers are called at the bank: programme and payout, and eight
/// digits that are others when other items are in a file.
package struct TransferName: Sendable, Hashable {
  private let text: String
  private static let digestCount = 8

  package init(program: Identifier, payout: Int) {
    let ending = "-P\(payout)"
    let room = SEPAText.referenceMax - Self.digestCount - 1 - ending.utf8.count
    text = program.text.prefix(room) + ending
  }

  /// `digest`: its first digits are taken.
  package func message(_ digest: String) -> String { "\(text)-\(digest.prefix(Self.digestCount))" }

  /// Whether a file of this payout has this identification.
  package func isOf(_ message: String) -> Bool {
    message.hasPrefix(text + "-") && message.utf8.count == text.utf8.count + 1 + Self.digestCount
  }
}
