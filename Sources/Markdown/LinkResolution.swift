/// Where a link leads.
package enum LinkResolution: Sendable, Hashable {
  /// As written; links that leave the site get the attributes of `MarkdownOptions.externalLinks`.
  case unchanged
  /// Within the site, at this address.
  case address([UInt8])
  /// Nowhere: reported at the place of the destination, and written without one.
  case broken(Reason)

  /// Words for a finding whose place the Markdown target knows.
  package struct Reason: Sendable, Hashable {
    package var id: String
    package var what: String
    package var why: String
    package var fix: String

    package init(_ id: String, _ what: String, why: String = "", fix: String = "") {
      self.id = id
      self.what = what
      self.why = why
      self.fix = fix
    }
  }
}
