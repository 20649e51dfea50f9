internal import Facts
internal import Hashing
internal import SQLite

extension SQLiteBooks {
  package func flaws() throws(LedgerFailure) -> [LedgerFlaw] {
    let file = try LedgerFailure.of { () throws(SQLiteError) in try database.integrityFlaws() }
    if !file.isEmpty { return file.map { .file($0) } }
    return try inputFlaws() + runFlaws()
  }

  /// Walks the chain of inputs, every byte of every fact.
  private func inputFlaws() throws(LedgerFailure) -> [LedgerFlaw] {
    var flaws: [LedgerFlaw] = []
    var head = RunRecord.beginning
    let aside = try counts("SELECT input, count(*) FROM quarantine GROUP BY input")
    let passedOver = try counts("SELECT input, sum(count) FROM passed_over GROUP BY input")
    for (index, input) in try inputs().enumerated() {
      let listed = min(input.setAside, NewInput.listedMin)...input.setAside
      if !listed.contains(aside[input.number] ?? 0)
        || passedOver[input.number] ?? 0 != input.passedOver
      {
        flaws.append(.aside(input.number))
      }
      var hasher = BLAKE2bHasher<Digest256>()
      input.startHead(after: head, into: &hasher)
      let select = """
        SELECT block, kind, form, count, bytes FROM fact_blocks WHERE input = \(input.number) \
        ORDER BY block
        """
      var statement = try LedgerFailure.of { () throws(SQLiteError) in
        try database.prepare(select)
      }
      while try step(&statement) {
        let bytes = statement.bytes(4)
        let kind = FactKind(rawValue: statement.integer(1))
        if let kind {
          InputFile.add(
            kind, form: Int(statement.integer(2)), count: Int(statement.integer(3)),
            stored: bytes, to: &hasher)
        }
        let number = statement.integer(0)
        var facts = FactSet()
        let isReadable = kind.map { FactBlock.add($0, bytes, file: input.number, to: &facts) }
        if isReadable != true {
          flaws.append(.block(number))
        } else if try !hasPlaces(of: facts, block: number) {
          flaws.append(.places(number))
        }
      }
      if hasher.finish() != input.head || Int(input.number) != index + 1 {
        flaws.append(.input(input.number))
      }
      // What follows is measured by what is recorded, so that one flaw is not found many times.
      head = input.head
    }
    return flaws
  }

  /// A number for each input of which there is one.
  private func counts(_ select: String) throws(LedgerFailure) -> [UInt32: Int] {
    let found = try rows(select) { (UInt32(clamping: $0.integer(0)), Int($0.integer(1))) }
    return Dictionary(uniqueKeysWithValues: found)
  }

  private func runFlaws() throws(LedgerFailure) -> [LedgerFlaw] {
    var flaws: [LedgerFlaw] = []
    var head = RunRecord.beginning
    let heads = try inputs().map(\.head)
    let runs = try runs()
    let acts = try acts()
    var invoices = IssuedInvoices(of: Dictionary(grouping: try self.invoices(), by: \.act))
    var next = acts.startIndex
    var number: Int64 = 1
    for (index, run) in runs.enumerated() {
      if try !areEntriesRight(of: run, from: number) { flaws.append(.entries(run: run.number)) }
      number += Int64(run.entries)
      let isKnownInput =
        run.inputs == 0
        ? run.inputHead == RunRecord.beginning
        : heads.indices.contains(run.inputs - 1) && heads[run.inputs - 1] == run.inputHead
      let counts = try counts(run: run.number)
      if run.nextHead(after: head, counts) != run.head || run.number != index + 1
        || !isKnownInput || counts.reduce(0, { $0 + $1.count }) != run.orders
      {
        flaws.append(.run(run.number))
      }
      if try rules(run.rules)?.digest != run.rules { flaws.append(.rules(run: run.number)) }
      let end = acts[next...].firstIndex { $0.afterRun > run.number } ?? acts.endIndex
      head = try actFlaws(acts[next..<end], &invoices, after: run.head, into: &flaws)
      next = end
    }
    if let last = runs.last, try storedDecisionDigest() != last.decisions {
      flaws.append(.decisions(run: last.number))
    }
    return flaws
  }

  /// `from`: the number that the first of them has.
  private func areEntriesRight(
    of run: RunRecord, from number: Int64
  ) throws(LedgerFailure) -> Bool {
    let packs = try storedPacks(.run(run.number))
    if packs.isEmpty {
      let entries = try entries(.run(run.number))
      return Entry.digest(of: entries) == run.entryHash && entries.count == run.entries
    }
    let rows = "SELECT 1 FROM entries WHERE run = ?1 LIMIT 1"
    guard try self.rows(rows, { $0.bind(1, run.number) }, { $0.integer(0) }).isEmpty else {
      return false
    }
    var number = number
    var hasher = BLAKE2bHasher<Digest256>()
    for pack in packs {
      guard pack.first == number, try isRight(pack, &hasher) else { return false }
      number += Int64(pack.count)
    }
    return hasher.finish() == run.entryHash && packs.reduce(0) { $0 + $1.count } == run.entries
  }

  /// Whether what stands beside packed entries follows from them.
  private func isRight(
    _ pack: StoredPack, _ hasher: inout BLAKE2bHasher<Digest256>
  ) throws(LedgerFailure) -> Bool {
    let bytes =
      try rows(
        "SELECT bytes FROM entry_blocks WHERE block = ?1", { $0.bind(1, pack.block) },
        { $0.bytes(0) }
      ).first ?? []
    hasher.updateField(bytes.span)
    guard let columns = EntryColumns(bytes: bytes), columns.count == pack.count else {
      return false
    }
    let right = EntryPack(columns)
    guard pack.subjects.lowerBound == Int64(bitPattern: right.subjects.first),
      pack.subjects.upperBound == Int64(bitPattern: right.subjects.last)
    else { return false }
    return try areRight(
      right.holders, in: "entry_places", block: pack.block, mayBeMissing: false)
  }

  /// `NewDecisions.digest` of what is stored, whether or not it can be read.
  private func storedDecisionDigest() throws(LedgerFailure) -> Digest256 {
    var hasher = BLAKE2bHasher<Digest256>()
    let blocks = try rows("SELECT bytes FROM decisions ORDER BY block") { $0.bytes(0) }
    for block in blocks { hasher.updateField(block.span) }
    return hasher.finish()
  }
}
