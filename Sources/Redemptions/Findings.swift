internal import CSV
package import Diagnostics

extension Diagnostic {
  /// A record that was set aside; its fields are not shown, because they may be about a person.
  package static func record(_ path: String, _ record: SetAside) -> Diagnostic {
    let place = Place.line(path, line: record.line, column: record.column)
    switch record.flaw {
    case .table(let reason):
      return .record(
        path, CSVFault(line: record.line, column: record.column, reason: reason))
    case .missing(let field):
      return Diagnostic(
        "record.missing-field", at: place, "`\(field)` is missing",
        why: "without it the record says nothing that could be credited; it was set aside",
        fix: "complete the record and export it again")
    case .amount(let field, let flaw): return amount(field, flaw, at: place)
    case .negative(let field):
      return Diagnostic(
        "record.negative-amount", at: place, "`\(field)` is below zero",
        why: "money that was paid back is a refund or a column of its own; it was set aside",
        fix: "export refunds as such, or map their column to `refunded`")
    case .time(let field, let flaw): return time(field, flaw, at: place)
    case .currency(let field):
      return Diagnostic(
        "record.unknown-currency", at: place, "`\(field)` names no currency",
        why: "currencies are the three letters of ISO 4217; the record was set aside",
        fix: "write EUR, CHF and so on, or map another column")
    case .country(let field):
      return Diagnostic(
        "record.unknown-country", at: place, "`\(field)` names no country",
        why: "offers may count in some countries only; the record was set aside",
        fix: "write two or three letters, DE or DEU, or the name in German or English")
    case .status(let field):
      return Diagnostic(
        "record.unknown-status", at: place, "the word in `\(field)` is no state that is known",
        why: "an order of unknown state is neither credited nor refused; it was set aside",
        fix: "say in a mapping file (program/imports) what the word means")
    case .answer(let field):
      return Diagnostic(
        "record.no-answer", at: place, "`\(field)` says neither yes nor no",
        why: "what it says decides who takes part; the record was set aside",
        fix: "write yes or no, ja or nein, true or false, 1 or 0")
    case .itemWithoutOrder:
      return Diagnostic(
        "record.item-without-order", at: place, "this line item belongs to no order near it",
        why: "only an order's first row tells its state and amounts; the row was set aside",
        fix: "export whole orders, sorted by order")
    case .json(let what):
      return Diagnostic(
        "record.bad-json", at: place, "this is not JSON: \(what)",
        why: "the record was set aside; reading went on with the next one",
        fix: "export it again; of nginx, with `escape=json`")
    case .type(let field):
      return Diagnostic(
        "record.wrong-type", at: place, "`\(field)` is not of the type that it should be",
        why: "the record was set aside", fix: "compare it with the format's documentation")
    case .kind(let field):
      return Diagnostic(
        "record.unknown-type", at: place,
        "the word in `\(field)` is no kind of event that is known",
        why: "events are \(EventLines.types.sorted().joined(separator: ", ")); it was set aside",
        fix: "write one of these, as Documentation/events.schema.json has them")
    case .logLine(let field):
      return Diagnostic(
        "record.bad-log-line", at: place, "this line of the log fails at its \(field)",
        why: "every field of a line is checked; the line was set aside",
        fix: "if most lines fail, name the format with --format")
    }
  }

  private static func amount(
    _ field: String, _ flaw: AmountFlaw, at place: Place
  ) -> Diagnostic {
    let kept = "nothing is guessed where money is meant; the record was set aside"
    switch flaw {
    case .shape:
      return Diagnostic(
        "record.bad-amount", at: place, "`\(field)` is not an amount", why: kept,
        fix: "write 1234.56, or say in a mapping file which decimals it has")
    case .ambiguous:
      return Diagnostic(
        "record.ambiguous-amount", at: place,
        "`\(field)` has one mark before three digits: thousands or decimals", why: kept,
        fix: "say in a mapping file (program/imports) which: `decimals: comma` or `dot`")
    case .tooPrecise:
      return Diagnostic(
        "record.too-precise", at: place, "`\(field)` has more decimals than its currency",
        why: kept, fix: "export amounts that were rounded already")
    case .tooLarge:
      return Diagnostic(
        "record.amount-too-large", at: place, "`\(field)` is larger than any amount",
        why: kept, fix: "check whether the right column is read")
    }
  }

  private static func time(_ field: String, _ flaw: TimeFlaw, at place: Place) -> Diagnostic {
    let what: String
    switch flaw {
    case .shape: what = "is not a time"
    case .noSuchTime: what = "is a day or time that does not exist"
    case .dayOrMonth: what = "could have day or month first"
    case .unknownZone: what = "is in a zone that is not known"
    }
    return Diagnostic(
      "record.bad-time", at: place, "`\(field)` \(what)",
      why: "when it was ordered decides what is credited; the record was set aside",
      fix: "write 2026-05-11 09:55:16 +0200, or say in a mapping file what times mean")
  }

  /// A file that gave nothing at all.
  package static func importing(_ path: String, _ failure: ImportFailure) -> Diagnostic {
    let place = Place.file(path)
    switch failure {
    case .table(let problem): return .table(path, problem)
    case .unknownFormat:
      let names = InputFormat.allCases.map(\.rawValue).joined(separator: ", ")
      return Diagnostic(
        "import.unknown-format", at: place, "the format of this file is not known",
        why: "known are: \(names)",
        fix: "name one with --format; of any other table, begin a description: "
          + "passalong new mapping FILE NAME")
    case .nearly(let format, let names):
      let list = names.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
      return Diagnostic(
        "import.nearly-known", at: place, "this is nearly `\(format)`, but lacks \(list)",
        why: "a format is told by its columns, and needs these",
        fix: "export the file with them, or begin a description of its columns: "
          + "passalong new mapping FILE NAME")
    case .repeatedColumns(let names):
      let list = names.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
      return Diagnostic(
        "import.repeated-columns", at: place, "columns stand twice in the header: \(list)",
        why: "nobody can tell which of them counts; nothing was read",
        fix: "rename or remove one of each, and import the file again")
    case .unknownZone(let name):
      return Diagnostic(
        "import.unknown-zone", at: place, "the zone `\(name)` is not known here",
        why: "zones are names of the IANA database, as Europe/Berlin",
        fix: "correct the mapping file, or install tzdata")
    case .missingColumns(let names):
      let list = names.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
      return Diagnostic(
        "import.missing-columns", at: place, "columns are missing: \(list)",
        why: "the format needs them by these names",
        fix: "export the file with them, or choose another format or mapping")
    }
  }
}
