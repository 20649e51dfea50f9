/// A figure with its name, what it was counted on, and what it says in one sentence.
package struct Figure: Sendable, Hashable {
  /// What stands together; word of mouth and referral are never added up.
  package enum Group: String, Sendable, Hashable, CaseIterable {
    case wordOfMouth = "word_of_mouth"
    case referral
    case passAlong = "pass_along"
    case concentration
    case timeToReferral = "time_to_referral"
    case cost
    case reversal

    /// As people read it.
    package var title: String {
      switch self {
      case .wordOfMouth: "word of mouth"
      case .referral: "referral"
      case .passAlong: "passed along"
      case .concentration: "concentration"
      case .timeToReferral: "time to the first customer"
      case .cost: "cost"
      case .reversal: "reversals"
      }
    }
  }

  package enum Value: Sendable, Hashable {
    case count(Int)
    /// Of a whole; never more than it.
    case share(Ratio)
    /// How many for each; may be more than one.
    case ratio(Ratio)
    /// An estimate in millionths, with its limits; nil when there is none.
    case estimate(Int64?, lower: Int64?, upper: Int64?)
    case days(Int?)
    case tenthsOfDays(Int64?)
    case amount(Int64, unit: String)
    /// An amount for each of something.
    case amountEach(Ratio, unit: String)
  }

  package let group: Group
  /// Of the documentation, and of JSON: small letters, digits and underscores.
  package let name: String
  package let value: Value
  /// How many it was counted on; nil for counts, which say it themselves.
  package let count: Int?
  package let meaning: String

  init(_ group: Group, _ name: String, _ value: Value, of count: Int? = nil, _ meaning: String) {
    self.group = group
    self.name = name
    self.value = value
    self.count = count
    self.meaning = meaning
  }

  /// `share rate` for `share_rate`.
  package var title: String {
    String(name.map { $0 == "_" ? " " : $0 })
  }
}
