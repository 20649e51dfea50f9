extension Migration {
  /// Marks one after the other in the order in which they are read: all of a bucket's together.
  ///
  /// A place is the bucket times 2^40, and the number of a block; with `ends`, the marks are those
  /// of several blocks from this one on (`MarkRow`). The tables had a row for each block and
  /// bucket, in a tree of keys, which is written half empty. Each block of which a table tells is
  /// told of in the first bucket.
  static let marks = Migration(
    script: ["order_places", "key_places", "entry_places"].map { table in
      """
      DROP TRIGGER \(table)_stay;
      DROP TRIGGER \(table)_keep;
      ALTER TABLE \(table) RENAME TO \(table)_before;

      CREATE TABLE \(table) (
        place INTEGER PRIMARY KEY,
        bucket INTEGER NOT NULL AS (place >> 40) CHECK (bucket BETWEEN 0 AND 63),
        block INTEGER NOT NULL AS (place & 0xFFFFFFFFFF),
        ends BLOB CHECK (length(ends) % 4 = 0),
        marks BLOB NOT NULL
      ) STRICT;

      INSERT INTO \(table) (place, marks)
      SELECT bucket << 40 | block, marks FROM \(table)_before ORDER BY bucket, block;
      INSERT OR IGNORE INTO \(table) (place, marks)
      SELECT DISTINCT block, x'' FROM \(table)_before;
      DROP TABLE \(table)_before;
      \(keeping([table]))
      """
    }.joined(separator: "\n"))
}
