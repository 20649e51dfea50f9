/// The attributes of links that lead to `http:`, `https:` or `//` addresses.
package struct ExternalLinks: Sendable, Hashable {
  /// As they are written before the quotation mark that ends the attribute in front of them.
  let html: [UInt8]

  /// Values of `rel` and `class`; empty for no attribute.
  package init(relation: String = "noopener external", className: String = "") {
    var buffer = HTMLBuffer(capacity: 64)
    if !relation.isEmpty {
      buffer.append("\" rel=\"")
      buffer.appendEscaped(Array(relation.utf8))
    }
    if !className.isEmpty {
      buffer.append("\" class=\"")
      buffer.appendEscaped(Array(className.utf8))
    }
    html = Array(buffer.bytes)
  }
}
