package import Quantity

/// A statement in words: what HTML and PDF show, and letters take from it.
package struct StatementSheet: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let label: String
    package let value: String
  }

  /// A line of the account; both amounts are written out, and empty where there is none.
  package struct Line: Sendable, Hashable {
    package let day: Day
    package let shownDay: String
    package let what: String
    /// The offer, then the reason; empty for payouts.
    package let details: [String]
    package let held: String
    package let due: String
  }

  package struct Hold: Sendable, Hashable {
    package let what: String
    package let offer: String
    package let shownDay: String
    package let amount: String
  }

  package struct Account: Sendable, Hashable {
    package let unit: String
    package let heading: String
    package let opening: Line
    package let lines: [Line]
    package let closing: Line
    /// What the period comes to, for letters; opening and closing first and last.
    package let sums: [Row]
    package let holds: [Hold]
    package let yearHeading: String
    package let year: [Row]
    package let notices: [String]
  }

  package let language: Language
  package let title: String
  package let sender: [String]
  package let recipient: String
  package let details: [Row]
  package let accounts: [Account]
  package let notices: [String]
  /// The label of the hash, and what it is good for.
  package let headLabel: String
  package let headText: String
  package let head: String
  package let words: [String: String]
}
