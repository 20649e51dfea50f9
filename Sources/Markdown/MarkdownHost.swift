/// Who renders Markdown: says where links lead, what images are, and what directives put in place.
package protocol MarkdownHost {
  /// Where a link leads, for each link but `mailto:` and `tel:` ones and those refused as unsafe.
  ///
  /// `destination` is what was written, freed of escapes and entities, not yet percent-encoded.
  mutating func resolveLink(_ destination: Span<UInt8>) -> LinkResolution

  /// What an image is.
  mutating func resolveImage(_ destination: Span<UInt8>) -> ImageResolution

  /// Appends what a directive stands for; findings go to `page.findings`.
  ///
  /// Bodies in Markdown are rendered by `page.render`, `page.sections` and so on, with this host.
  mutating func renderDirective(
    _ directive: Directive, on page: inout MarkdownPage, into html: inout [UInt8])
}

extension MarkdownHost {
  package mutating func resolveLink(_ destination: Span<UInt8>) -> LinkResolution { .unchanged }
  package mutating func resolveImage(_ destination: Span<UInt8>) -> ImageResolution { .unchanged }
  package mutating func renderDirective(
    _ directive: Directive, on page: inout MarkdownPage, into html: inout [UInt8]
  ) {
    page.findings.append(.unknownDirective(directive))
  }
}
