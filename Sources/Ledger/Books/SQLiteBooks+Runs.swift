package import Hashing
internal import Quantity
internal import SQLite

extension SQLiteBooks {
  package func runs() throws(LedgerFailure) -> [RunRecord] {
    try rows("SELECT * FROM runs ORDER BY run") { row in Self.run(in: row) }
  }

  package func counts(run: Int) throws(LedgerFailure) -> [RunRecord.Count] {
    try rows(
      "SELECT outcome, reason, count FROM run_counts WHERE run = ?1 ORDER BY outcome, reason",
      { $0.bind(1, run) },
      { row in
        RunRecord.Count(
          outcome: row.string(0), reason: row.string(1), count: Int(row.integer(2)))
      })
  }

  package func rules(_ digest: Digest256) throws(LedgerFailure) -> RuleFiles? {
    try rows(
      "SELECT files FROM rule_books WHERE hash = ?1", { $0.bind(1, blob: digest.bytes) },
      { row in RuleFiles(bytes: row.bytes(0)) }
    ).first
  }

  package func decisions() throws(LedgerFailure) -> [DecisionBlock] {
    try rows("SELECT block, bytes FROM decisions ORDER BY block") { row throws(LedgerFailure) in
      guard let block = DecisionBlock(bytes: row.bytes(1)) else {
        throw LedgerFailure(.damagedBlock(path, row.integer(0)))
      }
      return block
    }
  }

  package func post(_ run: NewRun) throws(LedgerFailure) -> RunRecord? {
    try registry.writing { () throws(LedgerFailure) in
      let last = try rows("SELECT * FROM runs ORDER BY run DESC LIMIT 1") { Self.run(in: $0) }
        .first
      let input = try inputs().last
      let basis = NewRun.Basis(
        inputs: Int(input?.number ?? 0), inputHead: input?.head ?? RunRecord.beginning,
        lastRun: last?.number ?? 0, lastAct: try lastAct()?.number ?? 0)
      guard basis == run.basis else { return nil }
      let packs =
        run.entries.count >= packedMin && run.entries.isSorted ? run.entries.packs : nil
      var record = RunRecord(
        number: basis.lastRun + 1, asOf: run.asOf, known: run.known,
        recordedAt: run.recordedAt, rules: run.rules.digest, registry: run.registry,
        inputs: basis.inputs, inputHead: basis.inputHead,
        orders: run.decisions.count, decisions: run.decisions.digest, entries: run.entries.count,
        entryHash: packs.map { EntryPack.digest(of: $0) } ?? Entry.digest(of: run.entries),
        head: try head())
      record.head = record.nextHead(after: record.head, run.counts)
      try LedgerFailure.of { () throws(SQLiteError) in
        try insert(run.rules, record)
        try insert(record)
        try insert(run.counts, run: record.number)
        try replace(run.decisions)
      }
      try insert(run.entries, packs, run: record.number)
      try replace(run.holds, run: record.number)
      return record
    }
  }

  private func insert(_ rules: RuleFiles, _ record: RunRecord) throws(SQLiteError) {
    var insert = try database.prepare("INSERT OR IGNORE INTO rule_books VALUES (?1, ?2, ?3)")
    insert.bind(1, blob: record.rules.bytes)
    insert.bind(2, blob: rules.bytes)
    insert.bind(3, record.recordedAt.milliseconds)
    try insert.run()
  }

  private func insert(_ record: RunRecord) throws(SQLiteError) {
    var insert = try database.prepare(
      "INSERT INTO runs VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)")
    insert.bind(1, record.number)
    insert.bind(2, record.asOf.milliseconds)
    insert.bind(3, record.known.milliseconds)
    insert.bind(4, record.recordedAt.milliseconds)
    insert.bind(5, blob: record.rules.bytes)
    insert.bind(6, blob: record.registry.bytes)
    insert.bind(7, record.inputs)
    insert.bind(8, blob: record.inputHead.bytes)
    insert.bind(9, record.orders)
    insert.bind(10, blob: record.decisions.bytes)
    insert.bind(11, record.entries)
    insert.bind(12, blob: record.entryHash.bytes)
    insert.bind(13, blob: record.head.bytes)
    try insert.run()
  }

  private func insert(_ counts: [RunRecord.Count], run: Int) throws(SQLiteError) {
    var insert = try database.prepare("INSERT INTO run_counts VALUES (?1, ?2, ?3, ?4)")
    insert.bind(1, run)
    for count in counts where count.count > 0 {
      insert.bind(2, count.outcome)
      insert.bind(3, count.reason)
      insert.bind(4, count.count)
      try insert.run()
    }
  }

  /// Replaces what the run before decided where it differs.
  private func replace(_ decisions: NewDecisions) throws(SQLiteError) {
    var numbers: [Int64] = []
    var select = try database.prepare(
      "SELECT block FROM fact_blocks WHERE kind = 0 ORDER BY block")
    while try select.step() { numbers.append(select.integer(0)) }
    precondition(numbers.count == decisions.blockCount, "each block of orders is decided")
    var insert = try database.prepare(
      """
      INSERT INTO decisions VALUES (?1, ?2, ?3) ON CONFLICT (block)
      DO UPDATE SET count = excluded.count, bytes = excluded.bytes WHERE bytes <> excluded.bytes
      """)
    for (index, block) in decisions.changed {
      insert.bind(1, numbers[index])
      insert.bind(2, block.count)
      insert.bind(3, blob: block.bytes)
      try insert.run()
    }
  }

  static func run(in row: borrowing Statement) -> RunRecord {
    RunRecord(
      number: Int(row.integer(0)), asOf: Instant(milliseconds: row.integer(1)),
      known: Instant(milliseconds: row.integer(2)),
      recordedAt: Instant(milliseconds: row.integer(3)), rules: digest(row, 4),
      registry: digest(row, 5), inputs: Int(row.integer(6)), inputHead: digest(row, 7),
      orders: Int(row.integer(8)), decisions: digest(row, 9), entries: Int(row.integer(10)),
      entryHash: digest(row, 11), head: digest(row, 12))
  }
}

extension RunRecord {
  /// The head of the chain of runs with this one after the head before it.
  func nextHead(after previous: Digest256, _ counts: [Count]) -> Digest256 {
    var hasher = BLAKE2bHasher<Digest256>()
    hasher.update(previous.bytes)
    for value in [
      Int64(number), asOf.milliseconds, known.milliseconds, recordedAt.milliseconds, Int64(inputs),
      Int64(orders), Int64(entries),
    ] {
      hasher.updateNumber(UInt64(bitPattern: value))
    }
    for digest in [rules, registry, inputHead, decisions, entryHash] {
      hasher.update(digest.bytes)
    }
    let sorted = counts.filter { $0.count > 0 }
      .sorted { ($0.outcome, $0.reason) < ($1.outcome, $1.reason) }
    for count in sorted {
      hasher.updateField(count.outcome)
      hasher.updateField(count.reason)
      hasher.updateNumber(UInt64(count.count))
    }
    return hasher.finish()
  }
}
