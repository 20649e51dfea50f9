extension Migration {
  /// A keyed hash of the bytes of each input (`StreamHash64`): whether a file is known already is
  /// told by it in a fraction of the time that its SHA-256 takes. Inputs that were recorded before
  /// have none, and are known by that.
  static let fingerprints = Migration(
    script: """
      CREATE TABLE fingerprints (
        input INTEGER PRIMARY KEY REFERENCES inputs,
        fingerprint INTEGER NOT NULL
      ) STRICT;
      \(keeping(["fingerprints"]))
      """)
}
