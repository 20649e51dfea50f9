internal import SQLite

extension SQLiteBooks {
  /// Where to look for what blocks hold. `numbers`: theirs.
  func insertPlaces(
    of blocks: [BlockSummary], numbers: [Int64]
  ) throws(SQLiteError) {
    var lines = try database.prepare("INSERT INTO block_lines VALUES (?1, ?2, ?3)")
    for (block, number) in zip(blocks, numbers) {
      lines.bind(1, number)
      lines.bind(2, Int(block.lines.lowerBound))
      lines.bind(3, Int(block.lines.upperBound))
      try lines.run()
    }
    try insert(blocks.map(\.places), into: "order_places", blocks: numbers)
    try insert(blocks.map(\.keys), into: "key_places", blocks: numbers)
  }

  /// In the order in which the table keeps them: what is written here and there is written to the
  /// file several times.
  func insert(
    _ marks: [BlockMarks?], into table: String, blocks: [Int64]
  ) throws(SQLiteError) {
    var insert = try database.prepare(
      "INSERT INTO \(table) (place, ends, marks) VALUES (?1, ?2, ?3)")
    let stretches = MarkRow.stretches(of: blocks)
    for bucket in 0..<BlockMarks.bucketCount {
      for stretch in stretches {
        guard let row = MarkRow.stored(marks[stretch], bucket) else { continue }
        insert.bind(1, Self.place(bucket, blocks[stretch.lowerBound]))
        insert.bind(2, blob: row.ends)
        try insert.run(3, blob: row.marks.span)
      }
    }
  }

  /// Where a table keeps the marks of a block's bucket.
  private static func place(_ bucket: Int, _ block: Int64) -> Int64 { Int64(bucket) << 40 | block }

  /// Blocks that a table of marks tells may hold a key.
  func marked(_ table: String, _ key: UInt64) throws(LedgerFailure) -> [Int64] {
    try rows(
      "SELECT block, ends, marks FROM \(table) WHERE place BETWEEN ?1 AND ?2",
      { select in
        let bucket = BlockMarks.bucket(of: key)
        select.bind(1, Self.place(bucket, 0))
        select.bind(2, Self.place(bucket + 1, 0) - 1)
      },
      { row in
        row.withBytes(2) { marks in
          let found = MarkRow(
            first: row.integer(0), ends: row.bytes(1), markBytes: marks.count)
          return found.blocks.filter { block in
            BlockMarks.mayHold(key, in: marks.extracting(found.range(of: block)))
          }
        }
      }
    ).flatMap(\.self)
  }

  /// Blocks of which a table of marks tells, in stretches.
  func told(by table: String) throws(LedgerFailure) -> [Range<Int64>] {
    try rows(
      "SELECT block, ends FROM \(table) WHERE place < ?1", { $0.bind(1, Self.place(1, 0)) },
      { row in MarkRow(first: row.integer(0), ends: row.bytes(1), markBytes: 0).blocks })
  }

  /// Whether a table tells of a block what these marks are; or, if that may be, nothing.
  func areRight(
    _ marks: BlockMarks?, in table: String, block: Int64, mayBeMissing: Bool
  ) throws(LedgerFailure) -> Bool {
    let rows = try rows(
      """
      WITH RECURSIVE every (bucket) AS (
        VALUES (0) UNION ALL SELECT bucket + 1 FROM every WHERE bucket < 63)
      SELECT every.bucket, block, ends, marks FROM every CROSS JOIN \(table) ON place = (
        SELECT max(place) FROM \(table)
        WHERE place BETWEEN every.bucket << 40 AND every.bucket << 40 | ?1)
      """,
      { $0.bind(1, block) },
      { row in
        row.withBytes(3) { marks -> (bucket: Int, marks: [UInt8], isSound: Bool)? in
          let found = MarkRow(first: row.integer(1), ends: row.bytes(2), markBytes: marks.count)
          guard found.blocks.contains(block) else { return nil }
          let range = found.range(of: block)
          return (Int(row.integer(0)), range.map { marks[$0] }, found.isSound)
        }
      })
    if rows.isEmpty { return mayBeMissing || marks == nil }
    let right = marks?.rows.filter { !$0.marks.isEmpty } ?? []
    let stored = rows.filter { !$0.marks.isEmpty }
    return rows[0].bucket == 0 && rows.allSatisfy(\.isSound)
      && stored.elementsEqual(right) { $0.bucket == $1.bucket && $0.marks == $1.marks }
  }
}
