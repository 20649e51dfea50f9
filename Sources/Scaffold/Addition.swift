/// What a `new` verb adds to a site.
package struct Addition: Sendable {
  package let files: [NewFile]
  /// What to do with it, a sentence each.
  package let notes: [String]

  init(_ files: [NewFile], notes: [String]) {
    self.files = files
    self.notes = notes
  }
}
