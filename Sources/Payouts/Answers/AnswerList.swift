package import CSV
package import Diagnostics

/// What a bank or shop says became of the items of a payout: a table with the columns `reference`,
/// `status` and perhaps `reason`.
package struct AnswerList: Sendable {
  package struct Answer: Sendable, Hashable {
    package let reference: String
    package let isPaid: Bool
    /// A code such as `AC04`; `FAILED` when there is none. Never words: they may name somebody.
    package let reason: String
    package let place: Place
  }

  package private(set) var answers: [Answer] = []

  private static let columns = [
    ["reference", "referenz", "end_to_end_id", "endtoendid"], ["status"], ["reason", "grund"],
  ]

  package init(
    _ stream: sending any ByteStream, path: String, into findings: inout [Diagnostic]
  ) {
    do throws(CSVProblem) {
      let reader = try CSVReader(
        stream, CSVOptions(header: .naming(Set(Self.columns.joined()))))
      let places = Self.columns.map { reader.header.index(ofAny: $0) }
      guard let reference = places[0], let status = places[1] else {
        findings.append(.answerColumns(path))
        return
      }
      var block = CSVBlock()
      while true {
        do throws(StreamFailure) {
          guard try reader.next(&block) else { break }
        } catch {
          throw .stream(error)
        }
        findings += block.faults.map { .record(path, $0) }
        for row in 0..<block.rowCount {
          let place = Place.line(path, line: block.line(of: row), column: 1)
          let reason = places[2].map { block.text(row, $0) } ?? ""
          let word = CSVHeader.folded(block.text(row, status))
          guard let isPaid = Self.isPaid(word) else {
            findings.append(.unknownAnswer(place))
            continue
          }
          answers.append(
            Answer(
              reference: CSVHeader.trimmed(block.text(row, reference)), isPaid: isPaid,
              reason: Self.code(reason) ?? "FAILED", place: place))
        }
      }
    } catch {
      findings.append(.table(path, error, columns: ["reference", "status"]))
    }
  }

  /// Words of ISO 20022, of banks and of shops.
  private static func isPaid(_ word: String) -> Bool? {
    let paid: Set<String> = [
      "paid", "settled", "booked", "issued", "done", "acsc", "acsp", "accc", "bezahlt",
      "ausgeführt", "gebucht", "erledigt",
    ]
    let failed: Set<String> = [
      "failed", "rejected", "returned", "refused", "rjct", "abgelehnt", "zurückgewiesen",
      "rückgabe", "fehlgeschlagen",
    ]
    return paid.contains(word) ? true : failed.contains(word) ? false : nil
  }

  /// One to eight capitals and digits; nil for anything else.
  package static func code(_ text: String) -> String? {
    let bytes = Array(CSVHeader.trimmed(text).utf8)
    let isCode = bytes.allSatisfy { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    return isCode && (1...8).contains(bytes.count) ? String(decoding: bytes, as: UTF8.self) : nil
  }
}
