extension Migration {
  /// Payouts, what became of them, what was written off, and months that were closed.
  ///
  /// Appended to and never changed, in the chain of runs. Numbers are those of `ActKind`,
  /// `MovementKind` and `Account`. Whom the money reached is not told: names and bank accounts are
  /// given when a file for the bank is written, and never kept.
  static let payouts = Migration(
    script: """
      CREATE TABLE acts (
        act INTEGER PRIMARY KEY CHECK (act > 0),
        kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
        after_run INTEGER NOT NULL REFERENCES runs,
        recorded_at INTEGER NOT NULL,
        until INTEGER NOT NULL,
        payout INTEGER NOT NULL CHECK ((payout > 0) = (kind < 2)),
        unit TEXT NOT NULL,
        form TEXT NOT NULL,
        proposal BLOB CHECK (length(proposal) = 32),
        movements INTEGER NOT NULL,
        movement_hash BLOB NOT NULL CHECK (length(movement_hash) = 32),
        head BLOB NOT NULL CHECK (length(head) = 32)
      ) STRICT;
      CREATE UNIQUE INDEX payouts_once ON acts (payout) WHERE kind = 0;
      CREATE UNIQUE INDEX months_once ON acts (until) WHERE kind = 3;

      CREATE TABLE movements (
        movement INTEGER PRIMARY KEY,
        act INTEGER NOT NULL REFERENCES acts,
        payout INTEGER NOT NULL,
        subject INTEGER NOT NULL,
        purpose INTEGER NOT NULL CHECK (purpose BETWEEN 0 AND 2),
        detail INTEGER NOT NULL,
        kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 4),
        reason TEXT NOT NULL,
        offer TEXT NOT NULL,
        advocate INTEGER NOT NULL REFERENCES advocates,
        debit INTEGER NOT NULL CHECK (debit BETWEEN 0 AND 5),
        credit INTEGER NOT NULL CHECK (credit BETWEEN 0 AND 5 AND credit <> debit),
        unit TEXT NOT NULL,
        amount INTEGER NOT NULL CHECK (amount > 0)
      ) STRICT;
      CREATE INDEX movements_by_act ON movements (act);
      CREATE INDEX movements_by_advocate ON movements (advocate);
      CREATE UNIQUE INDEX movements_once
        ON movements (payout, subject, purpose, detail, advocate, unit, kind) WHERE payout > 0;

      CREATE TABLE act_balances (
        act INTEGER NOT NULL REFERENCES acts,
        account INTEGER NOT NULL CHECK (account BETWEEN 0 AND 5),
        unit TEXT NOT NULL,
        amount INTEGER NOT NULL,
        PRIMARY KEY (act, account, unit)
      ) STRICT, WITHOUT ROWID;

      CREATE TRIGGER acts_follow BEFORE INSERT ON acts
      WHEN NEW.act <> (SELECT count(*) + 1 FROM acts)
        OR NEW.after_run <> (SELECT max(run) FROM runs)
        OR NEW.recorded_at < (SELECT max(until) FROM acts WHERE kind = 3)
        OR NEW.kind = 3 AND NEW.until <= (SELECT max(until) FROM acts WHERE kind = 3)
      BEGIN SELECT RAISE(ABORT, 'an act follows those before, and is of an open month'); END;
      CREATE TRIGGER movements_follow BEFORE INSERT ON movements
      WHEN NEW.act <> (SELECT max(act) FROM acts)
      BEGIN SELECT RAISE(ABORT, 'a movement is of the newest act'); END;
      CREATE TRIGGER entries_open BEFORE INSERT ON entries
      WHEN NEW.effective_at < (SELECT max(until) FROM acts WHERE kind = 3)
      BEGIN SELECT RAISE(ABORT, 'the month of an entry is closed'); END;
      \(keeping(["acts", "movements", "act_balances"]))
      """)
}
