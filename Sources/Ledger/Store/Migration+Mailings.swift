extension Migration {
  /// What advocates were told of their referrals: each thing once.
  ///
  /// All of it is appended to and never changed. It says of people their numbers only. The numbers
  /// of `occasion` are those of `TellingOccasion`.
  static let mailings = Migration(
    script: """
      CREATE TABLE mailings (
        mailing INTEGER PRIMARY KEY CHECK (mailing > 0),
        run INTEGER NOT NULL REFERENCES runs,
        recorded_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE tellings (
        telling INTEGER PRIMARY KEY,
        mailing INTEGER NOT NULL REFERENCES mailings,
        advocate INTEGER NOT NULL REFERENCES advocates,
        subject INTEGER NOT NULL,
        purpose INTEGER NOT NULL CHECK (purpose BETWEEN 0 AND 2),
        detail INTEGER NOT NULL,
        occasion INTEGER NOT NULL CHECK (occasion BETWEEN 0 AND 2),
        offer TEXT NOT NULL,
        reason TEXT NOT NULL,
        unit TEXT NOT NULL,
        amount INTEGER NOT NULL CHECK (amount >= 0),
        released_on INTEGER,
        UNIQUE (advocate, subject, purpose, detail, occasion)
      ) STRICT;
      CREATE INDEX tellings_by_mailing ON tellings (mailing);

      CREATE TABLE written_mailings (
        mailing INTEGER PRIMARY KEY REFERENCES mailings,
        written_at INTEGER NOT NULL
      ) STRICT;
      \(keeping(["mailings", "tellings", "written_mailings"]))
      """)
}
