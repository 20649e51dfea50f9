extension Migration {
  /// Where to look for what is known of one order, so that not all facts are read for it.
  ///
  /// Both tables follow from the facts. A block that has no row in `block_lines`, because it is
  /// older than they are, is always looked into. The bytes are those of `BlockMarks`.
  static let places = Migration(
    script: """
      CREATE TABLE order_places (
        bucket INTEGER NOT NULL CHECK (bucket BETWEEN 0 AND 63),
        block INTEGER NOT NULL REFERENCES fact_blocks,
        marks BLOB NOT NULL,
        PRIMARY KEY (bucket, block)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX order_places_by_block ON order_places (block);

      CREATE TABLE block_lines (
        block INTEGER PRIMARY KEY REFERENCES fact_blocks,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL CHECK (last >= first)
      ) STRICT;
      \(keeping(["order_places", "block_lines"]))
      """)
}
