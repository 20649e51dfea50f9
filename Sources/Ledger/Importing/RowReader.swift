internal import CSV
internal import Program
internal import Quantity

/// Reads the rows of an advocates' file one by one, and finds all that is wrong with each.
struct RowReader {
  static let idBytesMax = 64
  static let nameBytesMax = 200

  let columns: AdvocateColumns
  let rules: ImportRules
  private var words: WordMemory

  init(_ columns: AdvocateColumns, _ rules: ImportRules) {
    self.columns = columns
    self.rules = rules
    words = WordMemory(rules)
  }

  /// False when the row cannot go in; what is wrong is appended.
  ///
  /// `bytes`: those of the block.
  mutating func read(
    _ number: Int, of block: CSVBlock, _ bytes: Span<UInt8>, into row: inout AdvocateRow,
    _ flaws: inout [RowFlaw]
  ) -> Bool {
    row = AdvocateRow()
    row.line = block.line(of: number)
    let before = flaws.count
    let count = block.cellCount(of: number)
    let start = block.cell(number, 0).lowerBound
    let cells = Cells(block: block, number: number, start: start)
    if count < columns.count || hasSurplus(cells, count, bytes) {
      let kind = RowFlaw.Kind.cellCount(count, expected: columns.count)
      flaws.append(RowFlaw(line: row.line, column: 1, kind: kind))
      return false
    }
    readIdentity(cells, bytes, &row, &flaws)
    readNames(cells, bytes, &row, &flaws)
    readWords(cells, bytes, &row, &flaws)
    readConsent(cells, bytes, &row, &flaws)
    return flaws[before...].allSatisfy(\.isWarning)
  }

  /// The cells of one row.
  private struct Cells {
    let block: CSVBlock
    let number: Int
    let start: Int

    func place(_ range: Range<Int>) -> Int { range.lowerBound - start + 1 }
  }

  /// The trimmed cell of a column, empty where the file has none.
  private func cell(
    _ column: AdvocateColumn, _ cells: Cells, _ bytes: Span<UInt8>
  ) -> Range<Int> {
    guard let index = columns.index(of: column) else { return 0..<0 }
    let trimmed = CellText.trimmed(cells.block.cell(cells.number, index), in: bytes)
    return CellText.unescaped(trimmed, in: bytes, isNumber: column == .id)
  }

  /// Whether there is something in cells that no heading stands over.
  private func hasSurplus(_ cells: Cells, _ count: Int, _ bytes: Span<UInt8>) -> Bool {
    guard count > columns.count else { return false }
    return (columns.count..<count).contains { index in
      !CellText.trimmed(cells.block.cell(cells.number, index), in: bytes).isEmpty
    }
  }

  private func readIdentity(
    _ cells: Cells, _ bytes: Span<UInt8>, _ row: inout AdvocateRow, _ flaws: inout [RowFlaw]
  ) {
    row.id = cell(.id, cells, bytes)
    row.idColumn = cells.place(row.id)
    if row.id.isEmpty {
      flaws.append(RowFlaw(line: row.line, column: row.idColumn, kind: .noID))
    } else if row.id.count > Self.idBytesMax || CellText.isUnsafe(row.id, in: bytes) {
      flaws.append(RowFlaw(line: row.line, column: row.idColumn, kind: .badID))
    } else if CellText.isShortenedNumber(row.id, in: bytes) {
      flaws.append(RowFlaw(line: row.line, column: row.idColumn, kind: .mangledID))
    }
    row.email = cell(.email, cells, bytes)
    row.emailColumn = cells.place(row.email)
    if !row.email.isEmpty, !CellText.isEmail(row.email, in: bytes) {
      flaws.append(RowFlaw(line: row.line, column: row.emailColumn, kind: .badEmail))
    }
  }

  private func readNames(
    _ cells: Cells, _ bytes: Span<UInt8>, _ row: inout AdvocateRow, _ flaws: inout [RowFlaw]
  ) {
    row.greeting = cell(.greeting, cells, bytes)
    row.firstName = cell(.firstName, cells, bytes)
    for (column, name) in [(AdvocateColumn.greeting, row.greeting), (.firstName, row.firstName)] {
      let kind: RowFlaw.Kind
      if name.count > Self.nameBytesMax {
        kind = .longName(column)
      } else if CellText.isUnsafe(name, in: bytes) {
        kind = .unsafeName(column)
      } else {
        continue
      }
      flaws.append(RowFlaw(line: row.line, column: cells.place(name), kind: kind))
    }
  }

  private mutating func readWords(
    _ cells: Cells, _ bytes: Span<UInt8>, _ row: inout AdvocateRow, _ flaws: inout [RowFlaw]
  ) {
    for column in [AdvocateColumn.language, .audience, .circle, .state] {
      let range = cell(column, cells, bytes)
      if range.isEmpty { continue }
      let meaning = words.meaning(of: bytes.extracting(range), in: column)
      switch meaning {
      case .language(let language): row.language = language
      case .audience(let audience): row.audience = audience
      case .circle(let circle): row.circle = circle
      case .state(let state): row.state = state
      case .unknown(let kind):
        flaws.append(RowFlaw(line: row.line, column: cells.place(range), kind: kind))
      }
    }
  }

  private func readConsent(
    _ cells: Cells, _ bytes: Span<UInt8>, _ row: inout AdvocateRow, _ flaws: inout [RowFlaw]
  ) {
    let answer = cell(.consent, cells, bytes)
    let dated = cell(.consentedOn, cells, bytes)
    var flaw: RowFlaw.Kind?
    var day: Day?
    switch ConsentAnswer(bytes.extracting(answer)) {
    case .yes: row.consents = true
    case .no: row.consents = !columns.has(.consent) && !dated.isEmpty
    case .since(let since):
      row.consents = true
      day = since
    case nil: flaw = .badConsent
    }
    if row.consents, !dated.isEmpty {
      switch ConsentAnswer(bytes.extracting(dated)) {
      case .since(let since): day = since
      default: flaw = .badConsent
      }
    }
    if let day, day > rules.today { flaw = .laterConsent }
    row.consentedOn = day
    if flaw == nil, row.consents, day == nil { flaw = .undatedConsent }
    if let flaw {
      let range = answer.isEmpty ? dated : answer
      flaws.append(RowFlaw(line: row.line, column: cells.place(range), kind: flaw))
    }
  }
}
