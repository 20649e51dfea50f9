extension Migration {
  /// Where to look for a friend's orders and visits, and for a code's.
  ///
  /// Follows from the facts. A block of orders or clicks that has no row here, because it is older
  /// than the table, is always looked into. The bytes are those of `BlockMarks`.
  static let keys = """
    CREATE TABLE key_places (
      bucket INTEGER NOT NULL CHECK (bucket BETWEEN 0 AND 63),
      block INTEGER NOT NULL REFERENCES fact_blocks,
      marks BLOB NOT NULL,
      PRIMARY KEY (bucket, block)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX key_places_by_block ON key_places (block);
    \(keeping(["key_places"]))

    """
}
