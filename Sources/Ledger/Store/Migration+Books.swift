extension Migration {
  /// What was read, decided and posted.
  ///
  /// All of it is appended to and never changed, but for `decisions`, which holds what the newest
  /// run decided, and `notes`, from which `forget` erases. Facts say of people keyed hashes and
  /// codes only. The numbers of enumerations are those of `FactKind`, `EntryKind`, `Account`.
  static let books = Migration(
    script: """
      CREATE TABLE fact_key (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        version INTEGER NOT NULL REFERENCES key_versions
      ) STRICT;

      CREATE TABLE sources (
        source INTEGER PRIMARY KEY CHECK (source BETWEEN 0 AND 254),
        name TEXT NOT NULL UNIQUE,
        since INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE inputs (
        input INTEGER PRIMARY KEY CHECK (input BETWEEN 1 AND 4294967295),
        source INTEGER NOT NULL REFERENCES sources,
        format TEXT NOT NULL,
        name TEXT NOT NULL,
        sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
        bytes INTEGER NOT NULL,
        imported_at INTEGER NOT NULL,
        read INTEGER NOT NULL,
        set_aside INTEGER NOT NULL,
        passed_over INTEGER NOT NULL,
        head BLOB NOT NULL CHECK (length(head) = 32)
      ) STRICT;
      CREATE INDEX inputs_by_sha256 ON inputs (sha256);

      CREATE TABLE passed_over (
        input INTEGER NOT NULL REFERENCES inputs,
        reason TEXT NOT NULL,
        count INTEGER NOT NULL CHECK (count > 0),
        PRIMARY KEY (input, reason)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE quarantine (
        record INTEGER PRIMARY KEY,
        input INTEGER NOT NULL REFERENCES inputs,
        line INTEGER NOT NULL,
        column INTEGER NOT NULL,
        finding TEXT NOT NULL,
        reason TEXT NOT NULL
      ) STRICT;

      CREATE TABLE fact_blocks (
        block INTEGER PRIMARY KEY,
        input INTEGER NOT NULL REFERENCES inputs,
        kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 6),
        form INTEGER NOT NULL,
        count INTEGER NOT NULL CHECK (count > 0),
        bytes BLOB NOT NULL
      ) STRICT;
      CREATE INDEX fact_blocks_by_kind ON fact_blocks (kind, input);

      CREATE TABLE notes (
        input INTEGER PRIMARY KEY REFERENCES inputs,
        order_number INTEGER NOT NULL,
        person TEXT NOT NULL,
        reason TEXT NOT NULL
      ) STRICT;

      CREATE TABLE rule_books (
        hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
        files BLOB NOT NULL,
        since INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE runs (
        run INTEGER PRIMARY KEY CHECK (run > 0),
        as_of INTEGER NOT NULL,
        known INTEGER NOT NULL,
        recorded_at INTEGER NOT NULL,
        rules BLOB NOT NULL REFERENCES rule_books,
        registry BLOB NOT NULL CHECK (length(registry) = 32),
        inputs INTEGER NOT NULL,
        input_head BLOB NOT NULL CHECK (length(input_head) = 32),
        orders INTEGER NOT NULL,
        decisions BLOB NOT NULL CHECK (length(decisions) = 32),
        entries INTEGER NOT NULL,
        entry_hash BLOB NOT NULL CHECK (length(entry_hash) = 32),
        head BLOB NOT NULL CHECK (length(head) = 32)
      ) STRICT;

      CREATE TABLE run_counts (
        run INTEGER NOT NULL REFERENCES runs,
        outcome TEXT NOT NULL,
        reason TEXT NOT NULL,
        count INTEGER NOT NULL CHECK (count > 0),
        PRIMARY KEY (run, outcome, reason)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE decisions (
        block INTEGER PRIMARY KEY REFERENCES fact_blocks,
        count INTEGER NOT NULL,
        bytes BLOB NOT NULL
      ) STRICT;

      CREATE TABLE entries (
        entry INTEGER PRIMARY KEY,
        run INTEGER NOT NULL REFERENCES runs,
        subject INTEGER NOT NULL,
        purpose INTEGER NOT NULL CHECK (purpose BETWEEN 0 AND 2),
        detail INTEGER NOT NULL,
        step INTEGER NOT NULL CHECK (step >= 0),
        kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 4),
        reason TEXT NOT NULL,
        offer TEXT NOT NULL,
        advocate INTEGER NOT NULL REFERENCES advocates,
        debit INTEGER NOT NULL CHECK (debit BETWEEN 0 AND 4),
        credit INTEGER NOT NULL CHECK (credit BETWEEN 0 AND 4 AND credit <> debit),
        unit TEXT NOT NULL,
        amount INTEGER NOT NULL CHECK (amount > 0),
        effective_at INTEGER NOT NULL,
        UNIQUE (subject, purpose, detail, step)
      ) STRICT;
      CREATE INDEX entries_by_advocate ON entries (advocate);
      CREATE INDEX entries_by_run ON entries (run);

      CREATE VIEW postings AS
        SELECT entry, run, advocate, debit AS account, unit, amount FROM entries
        UNION ALL
        SELECT entry, run, advocate, credit, unit, -amount FROM entries;

      CREATE TRIGGER entries_follow BEFORE INSERT ON entries
      WHEN NEW.run <> (SELECT max(run) FROM runs)
        OR NEW.step <> (SELECT count(*) FROM entries WHERE subject = NEW.subject
          AND purpose = NEW.purpose AND detail = NEW.detail)
      BEGIN SELECT RAISE(ABORT, 'an entry is of the newest run and follows those before'); END;
      \(keeping([
        "fact_key", "sources", "inputs", "passed_over", "quarantine", "fact_blocks", "rule_books",
        "runs", "run_counts", "entries",
      ]))
      """)
}
