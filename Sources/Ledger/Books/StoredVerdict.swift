internal import Facts

/// What many orders of a block have in common: all of a decision but whose the order is.
struct StoredVerdict: Hashable {
  let outcome: UInt8
  let reason: UInt8
  let offer: UInt8
  let reasonSet: UInt64

  init(_ block: borrowing DecisionBlock, _ row: Int) {
    outcome = block.outcomes[row]
    reason = block.reasons[row]
    offer = block.offers[row]
    reasonSet = block.reasonSets[row]
  }

  /// Nil when the bytes are damaged.
  init?(_ cursor: inout ByteCursor) {
    guard let outcome = cursor.number(bytes: 1), let reason = cursor.number(bytes: 1),
      let offer = cursor.number(bytes: 1), let reasonSet = cursor.number(bytes: 8)
    else { return nil }
    (self.outcome, self.reason) = (UInt8(outcome), UInt8(reason))
    (self.offer, self.reasonSet) = (UInt8(offer), reasonSet)
  }

  func append(to bytes: inout [UInt8]) {
    bytes += [outcome, reason, offer]
    bytes.append(number: reasonSet, bytes: 8)
  }

  /// A number below 64 that few others have.
  var slot: Int {
    let marks = UInt64(outcome) << 16 | UInt64(reason) << 8 | UInt64(offer)
    let spread = (reasonSet ^ marks &* 0xA076_1D64_78BD_642F) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: spread >> 58)
  }
}
