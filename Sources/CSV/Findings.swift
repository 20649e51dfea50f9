package import Diagnostics

extension Diagnostic {
  /// A file that cannot be read as a table. `columns`: what was looked for, the first few.
  package static func table(
    _ path: String, _ problem: CSVProblem, columns: [String] = []
  ) -> Diagnostic {
    let place = Place.file(path)
    switch problem {
    case .stream(let failure):
      return stream(path, failure)
    case .empty:
      return Diagnostic(
        "table.empty", at: place, "there is nothing in this file",
        fix: "export it again, or take it out")
    case .binary:
      return Diagnostic(
        "table.binary", at: place, "this is no text",
        why: "tables are read as CSV; files of spreadsheet programs, PDF and archives are not",
        fix: "save it as CSV and give that file")
    case .noHeader:
      let names = columns.prefix(6).map { "`\($0)`" }.joined(separator: ", ")
      return Diagnostic(
        "table.no-header", at: place, "no line near the top names the columns",
        why: names.isEmpty ? "" : "a line is looked for with names such as \(names)",
        fix: "check that this is the right file, and that its header is in it")
    }
  }

  /// A stream that stopped: the disk, or damaged compression.
  package static func stream(_ path: String, _ failure: StreamFailure) -> Diagnostic {
    Diagnostic(
      "table.unreadable", at: .file(path), failure.what, why: failure.why, fix: failure.fix)
  }

  /// A record that was set aside; its text is not shown, because it may be about a person.
  package static func record(_ path: String, _ fault: CSVFault) -> Diagnostic {
    let place = Place.line(path, line: fault.line, column: fault.column)
    switch fault.reason {
    case .unclosedQuote:
      return Diagnostic(
        "table.unclosed-quote", at: place, "this quotation mark is never closed",
        why: "the line was set aside; reading went on with the next one",
        fix: "close it, or export the file again if it was cut off")
    case .textAfterQuote:
      return Diagnostic(
        "table.text-after-quote", at: place, "text follows the mark that closes a cell",
        why: "a quotation mark within a quoted cell is written twice (RFC 4180); "
          + "the line was set aside",
        fix: "double the mark, or export the file with another program")
    case .recordTooLong:
      return Diagnostic(
        "table.record-too-long", at: place, "this line is too long to be a record",
        why: "a record may have \(CSVLimits.usual.recordBytesMax >> 20) MiB; it was set aside",
        fix: "check that the file has line breaks, and that this is the right file")
    case .zeroByte:
      return Diagnostic(
        "table.zero-byte", at: place, "there is a zero byte in this line",
        why: "no text has one; the line was set aside", fix: "export the file again")
    case .illFormedUTF8:
      return Diagnostic(
        "table.ill-formed-utf8", at: place, "this line is not UTF-8, but the rest of the file is",
        why: "the line was set aside, because its letters cannot be told",
        fix: "export the file again in one encoding")
    case .cellCount(let count, let expected):
      return Diagnostic(
        "table.cell-count", at: place,
        "this line has \(count) \(count == 1 ? "cell" : "cells"), the header \(expected)",
        why: "which cell is which cannot be told; the line was set aside",
        fix: "look for a missing or an additional delimiter")
    }
  }
}
