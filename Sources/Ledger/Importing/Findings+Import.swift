internal import CSV
internal import Diagnostics
internal import Program
internal import Quantity

// A file of advocates. What its cells hold is personal data and not repeated, but for words.

extension Diagnostic {
  static func table(_ problem: CSVProblem, _ path: String) -> Diagnostic {
    let place = Place.file(path)
    switch problem {
    case .stream(let failure):
      return Diagnostic(
        "advocates.unreadable", at: place, failure.what, why: failure.why, fix: failure.fix)
    case .empty:
      return Diagnostic(
        "advocates.empty-file", at: place, "the file is empty",
        fix: "export it again, with a line of headings")
    case .binary:
      return Diagnostic(
        "advocates.no-table", at: place, "this is not a table in text form",
        why: "an Excel or LibreOffice file itself cannot be read",
        fix: "save it as CSV (UTF-8)")
    case .noHeader: return noHeadings(at: place)
    }
  }

  static func brokenStream(_ failure: StreamFailure, _ path: String) -> Diagnostic {
    table(.stream(failure), path)
  }

  private static func noHeadings(at place: Place) -> Diagnostic {
    Diagnostic(
      "advocates.no-headings", at: place, "no line near the top names the columns",
      why: "columns are told apart by their headings, such as `Kundennummer;E-Mail;Vorname`",
      fix: "export the file with a line of headings")
  }

  static func noIdColumn(_ headings: [String], at place: Place) -> Diagnostic {
    let shown = headings.prefix(12).map { "`\($0.prefix(40))`" }.joined(separator: ", ")
    return Diagnostic(
      "advocates.no-id-column", at: place, "no column is known to hold the advocates' ids",
      why:
        "codes belong to an id that never changes, such as a customer number; there are \(shown)",
      fix: "name it: `--column 'HEADING=id'`")
  }

  static func repeatedHeading(_ heading: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "advocates.repeated-heading", at: place, "two columns are called `\(heading)`",
      why: "it cannot be told which of them is meant", fix: "rename or remove one of them")
  }

  static func unknownHeading(
    _ heading: String, among headings: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "advocates.unknown-heading", at: place,
      "no column is called `\(heading)`" + Suggestion.phrase(for: heading, among: headings),
      fix: "write `--column 'HEADING=FIELD'` with a heading of the file")
  }
}

extension RowFlaw {
  /// `columns` and `rules` give the words for what was expected.
  func finding(
    _ path: String, _ columns: AdvocateColumns, _ rules: ImportRules
  ) -> Diagnostic {
    let place = Place.line(path, line: line, column: column)
    switch kind {
    case .noID, .badID, .mangledID: return identity(at: place, columns)
    case .badEmail, .sharedEmail, .takenEmail: return email(at: place)
    case .unsafeName(let column), .longName(let column):
      return name(columns.heading(of: column), at: place)
    case .unknownLanguage(let word), .unknownAudience(let word), .unknownCircle(let word),
      .unknownState(let word):
      return unknown(word, at: place, rules)
    case .badConsent, .laterConsent, .undatedConsent: return consent(at: place)
    case .cellCount, .unclosedQuote, .textAfterQuote, .tooLong, .zeroByte, .illFormedUTF8:
      return table(at: place)
    case .duplicateID(let otherLine):
      return Diagnostic(
        "advocates.duplicate-id", at: place,
        "line \(otherLine) has the same id, and says something else",
        why: "it cannot be told which of them is right, so neither goes in",
        fix: "remove one of them")
    case .forgotten:
      return Diagnostic(
        "advocates.forgotten", at: place, "this person was forgotten on request",
        why: "an export of the CRM must not bring anybody back by itself",
        fix: "erase the person in the CRM, too; who has come back needs `--readmit`")
    case .noCode: return .noCodeLeft(at: place)
    }
  }

  private func identity(at place: Place, _ columns: AdvocateColumns) -> Diagnostic {
    switch kind {
    case .noID:
      return Diagnostic(
        "advocates.no-id", at: place, "the row has no id",
        why: "the column `\(columns.heading(of: .id))` is empty here, and codes belong to an id")
    case .mangledID:
      return Diagnostic(
        "advocates.mangled-id", at: place, "a spreadsheet has shortened this id to a number",
        why: "written like 1,23E+11, its last digits are lost",
        fix: "format the column as text before saving, or export it again")
    default:
      return Diagnostic(
        "advocates.bad-id", at: place, "this cannot be an id",
        why: "it has at most \(RowReader.idBytesMax) bytes, and no control characters or markup")
    }
  }

  private func email(at place: Place) -> Diagnostic {
    switch kind {
    case .sharedEmail(let otherLine):
      return Diagnostic(
        "advocates.shared-email", at: place, "line \(otherLine) has the same e-mail address",
        why: "one address is one advocate, or people could recommend to themselves",
        fix: "correct or empty one of them")
    case .takenEmail:
      return Diagnostic(
        "advocates.taken-email", at: place, "another advocate has this e-mail address",
        why: "one address is one advocate, or people could recommend to themselves",
        fix: "correct one of them in the CRM, and import both")
    default:
      return Diagnostic(
        "advocates.bad-email", at: place, "this is not an e-mail address",
        fix: "correct it, or leave the cell empty")
    }
  }

  private func name(_ heading: String, at place: Place) -> Diagnostic {
    if case .longName = kind {
      return Diagnostic(
        "advocates.long-name", at: place, "`\(heading)` is too long for a name",
        why: "it has at most \(RowReader.nameBytesMax) bytes")
    }
    return Diagnostic(
      "advocates.unsafe-name", at: place, "`\(heading)` holds signs that no name has",
      why:
        "control characters, marks of direction, `<`, `>` and addresses can deceive who reads it",
      fix: "correct it in the CRM; somebody may have tried something")
  }

  private func unknown(_ word: String, at place: Place, _ rules: ImportRules) -> Diagnostic {
    let shown = word.isEmpty ? "this" : "`\(word)`"
    switch kind {
    case .unknownLanguage:
      let tags = rules.languages.map(\.tag)
      return Diagnostic(
        "advocates.unknown-language", at: place, "the site has no language \(shown)",
        why: "Content/site.yaml, languages: \(tags.joined(separator: ", "))",
        fix: "write one of them, or leave the cell empty for `\(tags[0])`")
    case .unknownCircle:
      let circles = (rules.circles ?? []).map(\.text)
      return Diagnostic(
        "advocates.unknown-circle", at: place,
        "the programme has no circle \(shown)" + Suggestion.phrase(for: word, among: circles),
        why: circles.isEmpty
          ? "a circle's name is made of small letters, digits and hyphens"
          : "Content/program/circles.yaml: \(circles.joined(separator: ", "))",
        fix: "write one of them, or leave the cell empty")
    case .unknownState:
      return Diagnostic(
        "advocates.unknown-state", at: place, "\(shown) is no state of an advocate",
        fix: "write `active` or `inactive`")
    default:
      return Diagnostic(
        "advocates.unknown-audience", at: place, "\(shown) is no audience",
        fix: "write `customer`, `partner` or `supporter`")
    }
  }

  private func consent(at place: Place) -> Diagnostic {
    switch kind {
    case .undatedConsent:
      return Diagnostic(
        "advocates.undated-consent", .warning, at: place,
        "the consent to show the first name has no date, so it is not shown",
        why: "consent has to be proved (Art. 7 GDPR)",
        fix: "add the day on which it was given, in a column `consent_date`")
    case .laterConsent:
      return Diagnostic(
        "advocates.later-consent", at: place, "the consent is dated in the future",
        fix: "correct the day")
    default:
      return Diagnostic(
        "advocates.bad-consent", at: place, "this is neither yes or no nor a day",
        why: "days are written 2026-01-31 or 31.01.2026: other orders can be taken for each other")
    }
  }

  private func table(at place: Place) -> Diagnostic {
    switch kind {
    case .cellCount(let count, let expected):
      return Diagnostic(
        "advocates.cell-count", at: place, "the row has \(count) cells, but there are \(expected)",
        why: count < expected
          ? "the file may have been cut off" : "a delimiter may stand in a cell without quotes",
        fix: "export the file again")
    case .tooLong:
      return Diagnostic(
        "advocates.long-row", at: place,
        "the row is longer than \(CSVLimits.usual.recordBytesMax >> 20) MiB",
        why: "a quotation mark may be missing somewhere before")
    case .zeroByte:
      return Diagnostic("advocates.zero-byte", at: place, "the row holds a zero byte")
    case .illFormedUTF8:
      return Diagnostic(
        "advocates.bad-text", at: place, "the row is not UTF-8 like the rest of the file",
        why: "parts of files in different encodings were put together",
        fix: "export the file again, as UTF-8")
    case .textAfterQuote:
      return Diagnostic(
        "advocates.bad-quotes", at: place, "text follows a closing quotation mark",
        why: "in a quoted cell, a quotation mark is written twice")
    default:
      return Diagnostic(
        "advocates.open-quote", at: place, "a quotation mark is opened and not closed",
        why: "the file may have been cut off here", fix: "export the file again")
    }
  }
}
