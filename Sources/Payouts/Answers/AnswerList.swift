package import CSV
package import Diagnostics
internal import XML

/// What a bank or shop says became of the items of a payout: a table with the columns `reference`,
/// `status` and perhaps `reason`, or a bank's message of ISO 20022 (`BankReport`).
package struct AnswerList: Sendable {
  package struct Answer: Sendable, Hashable {
    package let reference: String
    package let isPaid: Bool
    /// A code such as `AC04`; `FAILED` when there is none. Never words: they may name somebody.
    package let reason: String
    /// In cents, where the answer says it.
    package var amount: Int64?
    package let place: Place
  }

  /// What is said of a whole file of transfers.
  package struct FileAnswer: Sendable, Hashable {
    /// The identification that the file was given with.
    package let file: String
    package let isPaid: Bool
    package let reason: String
    /// In cents, where the answer says it.
    package let sum: Int64?
    package let place: Place
  }

  package private(set) var answers: [Answer] = []
  package private(set) var files: [FileAnswer] = []
  /// Transfers of which the bank says neither yet.
  package private(set) var waiting = 0
  /// Whether it tells of an account, on which more happens than payouts.
  package private(set) var isStatement = false

  private static let columns = [
    ["reference", "referenz", "end_to_end_id", "endtoendid"], ["status"], ["reason", "grund"],
  ]

  package init(
    _ stream: sending any ByteStream, path: String, into findings: inout [Diagnostic]
  ) {
    do throws(StreamFailure) {
      var room = [UInt8](repeating: 0, count: Self.pieceBytes)
      let count = try Self.fill(&room, from: stream)
      let head = Array(room.prefix(count))
      let rest = PrefixedStream(head, stream)
      if head.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "<") {
        try readMessage(rest, path, &findings)
      } else {
        readTable(rest, path, &findings)
      }
    } catch {
      findings.append(.table(path, .stream(error), columns: []))
    }
  }

  private static let pieceBytes = 1 << 16

  private static func fill(
    _ room: inout [UInt8], from stream: any ByteStream
  ) throws(StreamFailure) -> Int {
    var span = room.mutableSpan
    return try unsafe span.withUnsafeMutableBytes { (bytes) throws(StreamFailure) in
      try unsafe stream.read(into: bytes)
    }
  }

  private mutating func readMessage(
    _ stream: any ByteStream, _ path: String, _ findings: inout [Diagnostic]
  ) throws(StreamFailure) {
    var reader = XMLEventReader()
    var report = BankReport(path: path)
    var room = [UInt8](repeating: 0, count: Self.pieceBytes)
    var count = 0
    repeat {
      count = try Self.fill(&room, from: stream)
      do throws(XMLFailure) {
        for event in try reader.read(room.span.extracting(0..<count), isLast: count == 0) {
          report.take(event)
        }
      } catch {
        return findings.append(.brokenMessage(path, error))
      }
    } while count > 0
    guard report.isKnown else { return findings.append(.unknownMessage(path)) }
    answers = Self.last(of: report.answers)
    files = report.files
    waiting = report.waiting
    isStatement = report.isStatement
  }

  /// A transfer that was booked and came back has come back.
  private static func last(of answers: [Answer]) -> [Answer] {
    var places: [String: Int] = [:]
    var last: [Answer] = []
    for answer in answers {
      if let place = places[answer.reference] {
        last[place] = answer
      } else {
        places[answer.reference] = last.count
        last.append(answer)
      }
    }
    return last
  }

  private mutating func readTable(
    _ stream: sending any ByteStream, _ path: String, _ findings: inout [Diagnostic]
  ) {
    do throws(CSVProblem) {
      let reader = try CSVReader(
        stream, CSVOptions(header: .naming(Set(Self.columns.joined()))))
      let places = Self.columns.map { reader.header.index(ofAny: $0) }
      guard let reference = places[0], let status = places[1] else {
        findings.append(.answerColumns(path))
        return
      }
      try reader.forEachRow(path, into: &findings) { block, row, findings in
        let place = Place.line(path, line: block.line(of: row), column: 1)
        let reason = places[2].map { block.text(row, $0) } ?? ""
        let word = CSVHeader.folded(block.text(row, status))
        guard let isPaid = Self.isPaid(word) else { return findings.append(.unknownAnswer(place)) }
        answers.append(
          Answer(
            reference: CSVHeader.trimmed(block.text(row, reference)), isPaid: isPaid,
            reason: Self.code(reason) ?? "FAILED", place: place))
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
