internal import Facts

extension Migration {
  /// In which form (`ContentForm`) the contents of records are hashed. Ledgers that have facts
  /// already keep to the first, and can be told from those that never had any.
  static let contents = Migration(
    script: """
      ALTER TABLE fact_key ADD COLUMN content_form INTEGER NOT NULL
        DEFAULT \(ContentForm.joined.rawValue) CHECK (content_form BETWEEN 1 AND 2);
      """)
}
