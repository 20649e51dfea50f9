internal import CSV

/// What is wrong with a row of an advocates' file, and where.
struct RowFlaw: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case noID
    case badID
    /// A spreadsheet has made a number like `1,23E+11` of it.
    case mangledID
    case badEmail
    case unsafeName(AdvocateColumn)
    case longName(AdvocateColumn)
    case unknownLanguage(String)
    case unknownAudience(String)
    case unknownCircle(String)
    case unknownState(String)
    case badConsent
    case laterConsent
    /// The row goes in, but without the consent.
    case undatedConsent
    case cellCount(Int, expected: Int)
    case unclosedQuote
    case textAfterQuote
    case tooLong
    case zeroByte
    case illFormedUTF8
    /// Another row has the same id, and says something else.
    case duplicateID(otherLine: Int)
    /// Another row has the same e-mail address.
    case sharedEmail(otherLine: Int)
    /// An advocate who keeps it has the same e-mail address.
    case takenEmail
    case forgotten
    case noCode
  }

  /// 1-based line of the file on which the row starts.
  var line: Int
  /// 1-based, in bytes.
  var column: Int
  var kind: Kind

  /// Whether the row goes in all the same.
  var isWarning: Bool { kind == .undatedConsent }
}

extension RowFlaw {
  /// A record that is no row of a table.
  init(_ fault: CSVFault) {
    let kind: Kind =
      switch fault.reason {
      case .unclosedQuote: .unclosedQuote
      case .textAfterQuote: .textAfterQuote
      case .recordTooLong: .tooLong
      case .zeroByte: .zeroByte
      case .illFormedUTF8: .illFormedUTF8
      case .cellCount(let count, let expected): .cellCount(count, expected: expected)
      }
    self.init(line: fault.line, column: fault.column, kind: kind)
  }
}
