extension Migration {
  /// When what is held will be released, as the newest run that was recorded found it.
  ///
  /// Like `decisions` it follows from what is kept, and is replaced by every run; it is here for
  /// whoever shows accounts without deciding all orders again.
  static let holds = Migration(
    script: """
      CREATE TABLE holds (
        subject INTEGER NOT NULL,
        purpose INTEGER NOT NULL CHECK (purpose BETWEEN 0 AND 2),
        detail INTEGER NOT NULL,
        released_on INTEGER NOT NULL,
        PRIMARY KEY (subject, purpose, detail)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE holds_run (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        run INTEGER NOT NULL REFERENCES runs
      ) STRICT;
      """)
}
