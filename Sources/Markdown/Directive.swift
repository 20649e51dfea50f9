/// A fenced block whose info string is `{name}`: something the host puts in place.
package struct Directive: Sendable {
  /// What stands between the braces.
  package var name: String
  /// Where the name stands in the page's source, without the braces.
  package var nameRange: Range<Int>
  /// The rest of the info string after the name, trimmed; may be empty.
  package var argument: String
  /// Where the argument stands in the page's source.
  package var argumentRange: Range<Int>
  /// The lines between the fences.
  package var body: MarkdownText
  /// The whole block in the page's source, fences included.
  package var byteRange: Range<Int>
}
