extension Migration {
  /// Since when an inactive advocate earns nothing: a fact of its own, which outlives the person.
  static let leaving = Migration(
    script: """
      ALTER TABLE advocates ADD COLUMN inactive_from INTEGER;
      UPDATE advocates SET inactive_from = changed_at
        WHERE state = \(AdvocateState.inactive.number);
      """)
}
