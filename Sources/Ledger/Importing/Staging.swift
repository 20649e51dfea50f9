internal import Program
internal import Quantity
internal import SQLite

/// The rows of a file in a temporary table, so that they can be compared with each other and with
/// the registry in the memory of a few, and go in in the order of ids whatever the file's order.
struct Staging: ~Copyable {
  let database: Database
  let columns: AdvocateColumns
  /// Into the sorted table, as long as ids come in their order.
  private var insert: Statement
  /// Into the other one.
  private var setAside: Statement
  private var lastID: [UInt8] = []

  /// What becomes of a row.
  enum Verdict: Int64 {
    case accepted
    case rejected
    /// The same as another one.
    case repeated
  }

  /// Makes an empty table.
  init(_ database: Database, _ columns: AdvocateColumns) throws(LedgerFailure) {
    self.database = database
    self.columns = columns
    let values = "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 0)"
    do throws(SQLiteError) {
      try database.run(
        """
        PRAGMA temp.cache_size = -16384;
        DROP TABLE IF EXISTS temp.arrived;
        DROP TABLE IF EXISTS temp.staged;
        CREATE TEMP TABLE arrived (\(Self.form)) STRICT;
        CREATE TEMP TABLE staged (\(Self.form), PRIMARY KEY (id, line)) STRICT, WITHOUT ROWID;
        """)
      let insert = try database.prepare("INSERT INTO temp.staged VALUES \(values)")
      setAside = try database.prepare("INSERT INTO temp.arrived VALUES \(values)")
      self.insert = insert
    } catch {
      throw LedgerFailure(error)
    }
  }

  private static let form = """
    line INTEGER, id TEXT NOT NULL, email TEXT COLLATE NOCASE, greeting TEXT,
    first_name TEXT, consents INTEGER NOT NULL, consented_on INTEGER, language TEXT,
    audience INTEGER, state INTEGER, circle TEXT, id_column INTEGER NOT NULL,
    email_column INTEGER NOT NULL, verdict INTEGER NOT NULL
    """

  /// `bytes`: what the ranges of the row point into.
  ///
  /// Most files are sorted already: then each row goes to its place at once.
  mutating func add(_ row: AdvocateRow, _ bytes: Span<UInt8>) throws(SQLiteError) {
    if isInOrder(bytes.extracting(row.id)) {
      try Self.add(row, bytes, by: &insert)
    } else {
      try Self.add(row, bytes, by: &setAside)
    }
  }

  /// Whether an id comes after those that were in order so far, as the database compares.
  private mutating func isInOrder(_ id: Span<UInt8>) -> Bool {
    var index = 0
    while index < min(id.count, lastID.count), id[index] == lastID[index] { index += 1 }
    let isInOrder =
      index == lastID.count || (index < id.count && id[index] > lastID[index])
    guard isInOrder else { return false }
    lastID.removeSubrange(index...)
    while index < id.count {
      lastID.append(id[index])
      index += 1
    }
    return true
  }

  private static func add(
    _ row: AdvocateRow, _ bytes: Span<UInt8>, by insert: inout Statement
  ) throws(SQLiteError) {
    insert.bind(1, row.line)
    insert.bind(2, text: bytes.extracting(row.id))
    bind(3, row.email, bytes, to: &insert)
    bind(4, row.greeting, bytes, to: &insert)
    bind(5, row.firstName, bytes, to: &insert)
    insert.bind(6, row.consents ? 1 : 0)
    insert.bind(7, row.consentedOn.map { Int64($0.daysSinceEpoch) })
    insert.bind(8, row.language?.tag)
    insert.bind(9, row.audience?.number)
    insert.bind(10, row.state?.number)
    insert.bind(11, row.circle?.text)
    insert.bind(12, row.idColumn)
    insert.bind(13, row.emailColumn)
    try insert.run()
  }

  private static func bind(
    _ parameter: Int, _ range: Range<Int>, _ bytes: Span<UInt8>, to insert: inout Statement
  ) {
    if range.isEmpty {
      insert.bindNull(parameter)
    } else {
      insert.bind(parameter, text: bytes.extracting(range))
    }
  }

  /// Puts the rows that came out of order between the others, in their order, once all are there:
  /// going through the rows is reading in order then.
  func sort() throws(LedgerFailure) {
    try LedgerFailure.of { () throws(SQLiteError) in
      try database.run(
        """
        INSERT INTO temp.staged SELECT * FROM temp.arrived ORDER BY id, line;
        DROP TABLE temp.arrived;
        """)
    }
  }

  func count(_ verdict: Verdict) throws(LedgerFailure) -> Int {
    try LedgerFailure.of { () throws(SQLiteError) in
      let sql = "SELECT count(*) FROM temp.staged WHERE verdict = \(verdict.rawValue)"
      return Int(try database.integer(sql) ?? 0)
    }
  }

  func drop() throws(LedgerFailure) {
    try LedgerFailure.of { () throws(SQLiteError) in try database.run("DROP TABLE temp.staged") }
  }
}
