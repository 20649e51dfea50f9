package import Program
package import Quantity
internal import YAML

/// What a contact gave and got.
package struct Balance: Sendable {
  package enum Verdict: String, Sendable, CaseIterable {
    /// Nothing was given either way.
    case open
    /// They gave more often than they got, or were the last to give: attention is owed to them.
    case owed
    /// As often given as got, and the last gift was the firm's.
    case even
    /// They got more often than they gave.
    case ahead
  }

  /// Latest first.
  package let gave: [Favour]
  package let got: [Favour]

  package init(_ contact: Contact) {
    gave = contact.gave.sorted { $0.day > $1.day }
    got = contact.got.sorted { $0.day > $1.day }
  }

  package var verdict: Verdict {
    guard let latest = gave.first?.day else { return got.isEmpty ? .open : .ahead }
    guard gave.count <= got.count, let answer = got.first?.day, answer >= latest else {
      return .owed
    }
    return gave.count == got.count ? .even : .ahead
  }

  /// What those favours are worth that have a value, by currency in the order they come; nil
  /// when a sum is too large for its currency's smallest unit.
  package static func worth(_ favours: [Favour]) -> [Money] {
    var sums: [(currency: Currency, minorUnits: Int128)] = []
    for value in favours.compactMap(\.value?.value) {
      if let index = sums.firstIndex(where: { $0.currency == value.currency }) {
        sums[index].minorUnits += Int128(value.minorUnits)
      } else {
        sums.append((value.currency, Int128(value.minorUnits)))
      }
    }
    return sums.compactMap { sum in
      Int64(exactly: sum.minorUnits).map { Money(minorUnits: $0, currency: sum.currency) }
    }
  }
}
