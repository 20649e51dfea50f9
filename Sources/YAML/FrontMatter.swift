package import Diagnostics

/// Where a text's front matter and body are.
package struct FrontMatter: Sendable, Hashable {
  /// The YAML between the fences, with its last line break; nil when there is no front matter or
  /// it does not end.
  package let yaml: Range<Int>?
  /// Everything behind the closing fence's line; behind a byte order mark without front matter.
  package let body: Range<Int>

  package init(yaml: Range<Int>?, body: Range<Int>) {
    self.yaml = yaml
    self.body = body
  }

  /// Linear in the front matter, whatever the body's length.
  ///
  /// The fence is `---` alone on the very first line, closed by a line of `---` or `...`; blanks
  /// behind a fence are allowed.
  package static func split(_ source: Source, findings: inout [Diagnostic]) -> FrontMatter {
    FenceScanner(source).split(&findings)
  }
}
