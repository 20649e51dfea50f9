internal import Facts
package import Hashing
package import Quantity
internal import SQLite

extension SQLiteBooks {
  private static let columns = """
    SELECT input, sources.name, format, inputs.name, sha256, bytes, imported_at, read, set_aside, \
    passed_over, head FROM inputs JOIN sources USING (source)
    """

  package func inputs() throws(LedgerFailure) -> [InputFile] {
    try rows("\(Self.columns) ORDER BY input") { row in Self.input(in: row) }
  }

  package func input(sha256: Digest256) throws(LedgerFailure) -> InputFile? {
    try rows(
      "\(Self.columns) WHERE sha256 = ?1 ORDER BY input LIMIT 1",
      { $0.bind(1, blob: sha256.bytes) }, { row in Self.input(in: row) }
    ).first
  }

  /// By `StreamHash64`, of the inputs that have one.
  package func fingerprints() throws(LedgerFailure) -> [UInt32: UInt64] {
    let found = try rows("SELECT input, fingerprint FROM fingerprints") { row in
      (UInt32(clamping: row.integer(0)), UInt64(bitPattern: row.integer(1)))
    }
    return Dictionary(found) { first, _ in first }
  }

  /// The names of the sources, in the order of their numbers, which are from 0.
  package func sources() throws(LedgerFailure) -> [String] {
    try rows("SELECT name FROM sources ORDER BY source") { $0.string(0) }
  }

  package func note(input: UInt32) throws(LedgerFailure) -> NewInput.Note? {
    try rows(
      "SELECT order_number, person, reason FROM notes WHERE input = ?1",
      { $0.bind(1, Int(input)) },
      { row in
        NewInput.Note(
          order: UInt64(bitPattern: row.integer(0)), person: row.string(1), reason: row.string(2))
      }
    ).first
  }

  package func quarantine(
    input: UInt32?
  ) throws(LedgerFailure) -> [(UInt32, QuarantinedRecord)] {
    try rows(
      """
      SELECT input, line, column, finding, reason FROM quarantine
      WHERE ?1 IS NULL OR input = ?1 ORDER BY record
      """, { $0.bind(1, input.map { Int64($0) }) },
      { row in
        (
          UInt32(clamping: row.integer(0)),
          QuarantinedRecord(
            line: Int(row.integer(1)), column: Int(row.integer(2)), finding: row.string(3),
            reason: row.string(4))
        )
      })
  }

  package func passedOver() throws(LedgerFailure) -> [(reason: String, count: Int)] {
    try rows("SELECT reason, sum(count) FROM passed_over GROUP BY reason ORDER BY reason") { row in
      (row.string(0), Int(row.integer(1)))
    }
  }

  package func add(_ input: NewInput, again: Bool) throws(LedgerFailure) -> AddedInput {
    try registry.writing { () throws(LedgerFailure) in
      if !again, let known = try self.input(sha256: input.sha256) { return .known(known) }
      return .added(try insert(input))
    }
  }

  /// For one file. `source`: the name of its source; nil when it is that of its format.
  package func writer(source: String?, at instant: Instant) throws(LedgerFailure) -> InputWriter {
    let known = try sources()
    let last = try lastInput()?.source
    let number = (source ?? last).flatMap { known.firstIndex(of: $0) } ?? known.count
    return InputWriter(self, source: source, number: UInt8(clamping: number), at: instant)
  }

  private func insert(_ input: NewInput) throws(LedgerFailure) -> InputFile {
    let last = try lastInput()
    let source = try number(ofSource: input.source, since: input.importedAt)
    let blocks = FactBlock.blocks(of: input.facts, input.packed, source: source)
    let file = InputFile(input, after: last, blocks.map(\.summary))
    try LedgerFailure.of { () throws(SQLiteError) in
      try insert(file, source: source)
      var numbers: [Int64] = []
      for block in blocks { numbers.append(try insert(block, file: file.number)) }
      try insertPlaces(of: blocks.map(\.summary), numbers: numbers)
      try insertAside(input, file: file.number)
    }
    return file
  }

  func lastInput() throws(LedgerFailure) -> InputFile? {
    try rows("\(Self.columns) ORDER BY input DESC LIMIT 1") { row in Self.input(in: row) }.first
  }

  /// The number of a source, which is added where it is new.
  func number(ofSource name: String, since instant: Instant) throws(LedgerFailure) -> UInt8 {
    let known = try sources()
    if let source = known.firstIndex(of: name) { return UInt8(clamping: source) }
    guard known.count < 255 else { throw LedgerFailure(.tooManySources(path)) }
    try LedgerFailure.of { () throws(SQLiteError) in
      var insert = try database.prepare("INSERT INTO sources VALUES (?1, ?2, ?3)")
      insert.bind(1, known.count)
      insert.bind(2, name)
      insert.bind(3, instant.milliseconds)
      try insert.run()
    }
    return UInt8(known.count)
  }

  func insert(_ file: InputFile, source: UInt8) throws(SQLiteError) {
    var insert = try database.prepare(
      "INSERT INTO inputs VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
    insert.bind(1, Int(file.number))
    insert.bind(2, Int(source))
    insert.bind(3, file.format)
    insert.bind(4, file.name)
    insert.bind(5, blob: file.sha256.bytes)
    insert.bind(6, file.bytes)
    insert.bind(7, file.importedAt.milliseconds)
    insert.bind(8, file.read)
    insert.bind(9, file.setAside)
    insert.bind(10, file.passedOver)
    insert.bind(11, blob: file.head.bytes)
    try insert.run()
  }

  /// The number that the block got.
  func insert(_ block: FactBlock, file: UInt32) throws(SQLiteError) -> Int64 {
    var insert = try database.prepare(
      """
      INSERT INTO fact_blocks (input, kind, form, count, bytes) VALUES (?1, ?2, ?3, ?4, ?5)
      """)
    insert.bind(1, Int(file))
    insert.bind(2, block.summary.kind.rawValue)
    insert.bind(3, FactBlock.form)
    insert.bind(4, block.summary.count)
    try insert.run(5, blob: block.bytes.span)
    return database.lastRow
  }

  func insertAside(_ input: NewInput, file: UInt32) throws(SQLiteError) {
    var record = try database.prepare(
      "INSERT INTO quarantine (input, line, column, finding, reason) VALUES (?1, ?2, ?3, ?4, ?5)")
    record.bind(1, Int(file))
    for aside in input.setAside {
      record.bind(2, aside.line)
      record.bind(3, aside.column)
      record.bind(4, aside.finding)
      record.bind(5, aside.reason)
      try record.run()
    }
    var passed = try database.prepare("INSERT INTO passed_over VALUES (?1, ?2, ?3)")
    passed.bind(1, Int(file))
    for (reason, count) in input.passedOver where count > 0 {
      passed.bind(2, reason)
      passed.bind(3, count)
      try passed.run()
    }
    if let fingerprint = input.fingerprint {
      var insert = try database.prepare("INSERT INTO fingerprints VALUES (?1, ?2)")
      insert.bind(1, Int(file))
      insert.bind(2, Int64(bitPattern: fingerprint))
      try insert.run()
    }
    guard let note = input.note else { return }
    var insert = try database.prepare("INSERT INTO notes VALUES (?1, ?2, ?3, ?4)")
    insert.bind(1, Int(file))
    insert.bind(2, Int64(bitPattern: note.order))
    insert.bind(3, note.person)
    insert.bind(4, note.reason)
    try insert.run()
  }

  static func input(in row: borrowing Statement) -> InputFile {
    InputFile(
      number: UInt32(clamping: row.integer(0)), source: row.string(1), format: row.string(2),
      name: row.string(3), sha256: digest(row, 4), bytes: Int(row.integer(5)),
      importedAt: Instant(milliseconds: row.integer(6)), read: Int(row.integer(7)),
      setAside: Int(row.integer(8)), passedOver: Int(row.integer(9)), head: digest(row, 10))
  }
}
