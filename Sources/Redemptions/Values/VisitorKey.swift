internal import Quantity

/// The keyed hash of a visitor of one day (UTC): network address and browser.
///
/// The same in a shop's export and an access log, so that an order meets the click before it; on
/// another day it is another, and without the key it leads to nobody.
enum VisitorKey {
  /// `browser`: the keyed hash of its name, as content; `text`: memory that is used again.
  static func hash(
    _ address: borrowing Span<UInt8>, browser: UInt64, at instant: Instant, _ keys: FactKeys,
    _ text: inout [UInt8]
  ) -> UInt64 {
    text.removeAll(keepingCapacity: true)
    let day = UInt64(bitPattern: Int64(instant.utc.day.daysSinceEpoch))
    for shift in stride(from: 0, to: 32, by: 8) {
      text.append(UInt8(truncatingIfNeeded: day >> UInt64(shift)))
    }
    for index in address.indices { text.append(address[index]) }
    text.append(0)
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      text.append(UInt8(truncatingIfNeeded: browser >> shift))
    }
    return keys.hash(text.span, as: .visitor)
  }
}
