/// What statements are written as.
enum StatementForm: String, CaseIterable {
  /// A page each.
  case html
  /// A file for paper each.
  case pdf
  /// One list for mail merge.
  case csv
}
