extension Migration {
  /// Where to look for keys; and, packed, the entries of runs that post very many: a season's
  /// first run posts millions.
  ///
  /// A run has its entries here or in `entries`; numbers go on from one to the other. Subjects of
  /// a block are from `least` to `most`; blocks of one run do not overlap. `entry_places` tells of
  /// the advocates whose entries are in a block, by the marks of `BlockMarks`; the bytes are those
  /// of `EntryColumns`. Steps after packed entries are counted by the program: the table itself
  /// sees that they go on from the rows that it has.
  static let packs = Migration(
    script: keys + """
      CREATE TABLE entry_blocks (
        block INTEGER PRIMARY KEY,
        run INTEGER NOT NULL REFERENCES runs,
        first INTEGER NOT NULL UNIQUE CHECK (first > 0),
        count INTEGER NOT NULL CHECK (count > 0),
        form INTEGER NOT NULL,
        least INTEGER NOT NULL,
        most INTEGER NOT NULL CHECK (most >= least),
        bytes BLOB NOT NULL
      ) STRICT;
      CREATE INDEX entry_blocks_by_subject ON entry_blocks (least, most);

      CREATE TABLE entry_places (
        bucket INTEGER NOT NULL CHECK (bucket BETWEEN 0 AND 63),
        block INTEGER NOT NULL REFERENCES entry_blocks,
        marks BLOB NOT NULL,
        PRIMARY KEY (bucket, block)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX entry_places_by_block ON entry_places (block);

      DROP TRIGGER entries_follow;
      CREATE TRIGGER entries_follow BEFORE INSERT ON entries
      WHEN NEW.run <> (SELECT max(run) FROM runs)
        OR NEW.step < (SELECT count(*) FROM entries WHERE subject = NEW.subject
          AND purpose = NEW.purpose AND detail = NEW.detail)
        OR NEW.step > (SELECT count(*) FROM entries WHERE subject = NEW.subject
          AND purpose = NEW.purpose AND detail = NEW.detail) AND NOT EXISTS (
          SELECT 1 FROM entry_blocks WHERE NEW.subject BETWEEN least AND most)
      BEGIN SELECT RAISE(ABORT, 'an entry is of the newest run and follows those before'); END;
      CREATE TRIGGER entry_blocks_follow BEFORE INSERT ON entry_blocks
      WHEN NEW.run <> (SELECT max(run) FROM runs)
        OR NEW.first <= (SELECT coalesce(max(entry), 0) FROM entries)
        OR NEW.first < (SELECT first + count FROM entry_blocks ORDER BY first DESC LIMIT 1)
      BEGIN SELECT RAISE(ABORT, 'entries are of the newest run and follow those before'); END;
      \(keeping(["entry_blocks", "entry_places"]))
      """)
}
