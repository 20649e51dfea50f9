extension Migration {
  /// Advocates and their codes.
  ///
  /// `advocates`, `codes` and `code_events` hold no personal data and stay for ever; `forget`
  /// erases from `people` and `code_event_notes`. Instants are milliseconds since 1970, days are
  /// counted since 1970-01-01. The numbers of enumerations are those of `AdvocateState`,
  /// `OfferAudience`, `CodeOrigin`; of events, 1 is retired, 2 revoked, 3 replaced.
  static let registry = Migration(
    script: """
      CREATE TABLE programme (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        id TEXT NOT NULL
      ) STRICT;

      CREATE TABLE key_versions (
        version INTEGER PRIMARY KEY CHECK (version > 0),
        fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 8),
        since INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE code_lengths (
        length INTEGER PRIMARY KEY,
        since INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE advocates (
        advocate INTEGER PRIMARY KEY,
        audience INTEGER NOT NULL CHECK (audience BETWEEN 0 AND 2),
        state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),
        language TEXT NOT NULL,
        circle TEXT,
        token BLOB NOT NULL CHECK (length(token) = 16),
        code TEXT,
        added_at INTEGER NOT NULL,
        changed_at INTEGER NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX advocates_by_token ON advocates (token);

      CREATE TABLE people (
        advocate INTEGER PRIMARY KEY REFERENCES advocates,
        id TEXT NOT NULL UNIQUE,
        email TEXT COLLATE NOCASE,
        greeting TEXT,
        first_name TEXT,
        consented_on INTEGER
      ) STRICT;
      CREATE INDEX people_by_email ON people (email) WHERE email IS NOT NULL;

      CREATE TABLE forgotten (
        id_hash BLOB PRIMARY KEY CHECK (length(id_hash) = 16),
        key_version INTEGER NOT NULL REFERENCES key_versions,
        advocate INTEGER NOT NULL REFERENCES advocates,
        at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE codes (
        code TEXT PRIMARY KEY
          CHECK (length(code) BETWEEN 5 AND 20 AND code NOT GLOB '*[^0-9A-Z]*'),
        advocate INTEGER NOT NULL REFERENCES advocates,
        origin INTEGER NOT NULL CHECK (origin BETWEEN 0 AND 1),
        spelling TEXT CHECK ((spelling IS NULL) = (origin = 0)),
        key_version INTEGER REFERENCES key_versions CHECK ((key_version IS NULL) = (origin = 1)),
        issued_at INTEGER NOT NULL,
        retired_at INTEGER,
        credits_through INTEGER CHECK ((credits_through IS NULL) = (retired_at IS NULL)),
        revoked_from INTEGER,
        replaced_by TEXT REFERENCES codes
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX codes_by_advocate ON codes (advocate);
      CREATE INDEX vanity_codes ON codes (spelling) WHERE origin = 1;

      CREATE TABLE code_events (
        event INTEGER PRIMARY KEY,
        code TEXT NOT NULL REFERENCES codes,
        at INTEGER NOT NULL,
        kind INTEGER NOT NULL,
        effective INTEGER,
        successor TEXT REFERENCES codes
      ) STRICT;
      CREATE INDEX code_events_by_code ON code_events (code);
      CREATE TABLE code_event_notes (
        event INTEGER PRIMARY KEY REFERENCES code_events,
        note TEXT NOT NULL
      ) STRICT;

      CREATE TRIGGER codes_stay BEFORE DELETE ON codes
      BEGIN SELECT RAISE(ABORT, 'a code that was issued stays'); END;
      CREATE TRIGGER codes_keep BEFORE UPDATE OF
        code, advocate, origin, spelling, key_version, issued_at ON codes
      BEGIN SELECT RAISE(ABORT, 'what was issued does not change'); END;
      CREATE TRIGGER advocates_stay BEFORE DELETE ON advocates
      BEGIN SELECT RAISE(ABORT, 'an advocate is forgotten, never deleted'); END;
      CREATE TRIGGER advocates_keep BEFORE UPDATE OF advocate, token ON advocates
      BEGIN SELECT RAISE(ABORT, 'an advocate keeps number and page'); END;
      CREATE TRIGGER code_events_stay BEFORE DELETE ON code_events
      BEGIN SELECT RAISE(ABORT, 'what happened stays'); END;
      CREATE TRIGGER code_events_keep BEFORE UPDATE ON code_events
      BEGIN SELECT RAISE(ABORT, 'what happened does not change'); END;
      CREATE TRIGGER key_versions_stay BEFORE DELETE ON key_versions
      BEGIN SELECT RAISE(ABORT, 'a key version that was used stays'); END;
      CREATE TRIGGER key_versions_keep BEFORE UPDATE ON key_versions
      BEGIN SELECT RAISE(ABORT, 'a key version that was used does not change'); END;
      """)
}
