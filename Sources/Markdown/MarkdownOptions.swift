/// How Markdown becomes HTML.
package struct MarkdownOptions: Sendable {
  /// Typographic quotes, dashes and ellipses of a language; nil leaves straight characters.
  package var punctuation: Punctuation?
  /// Whether raw HTML passes through; otherwise each piece is a finding and left out.
  package var allowsRawHTML: Bool
  /// Whether headings get an `id`.
  package var hasAnchors: Bool
  /// Text of a link to itself at the end of each heading, such as `#`; nil for none.
  package var anchorLinkText: String?
  /// Whether fenced blocks named `{name}` are directives rather than code.
  package var hasDirectives: Bool
  /// Whether the line breaks between blocks are left out.
  package var isCompact: Bool
  /// Attributes of links that leave the site.
  package var externalLinks: ExternalLinks
  /// Whether an image without alternative text is a finding.
  package var requiresAlternativeText: Bool
  /// Added to each heading's level, so that a fragment fits under the page's own `h1`.
  package var headingShift: Int
  /// Larger texts are refused before libcmark, which ends the process on them, sees them.
  package var byteCountMax: Int
  /// The deepest nesting of blocks and inlines that is rendered.
  package var depthMax: Int
  /// Whether images get `loading` and `decoding` attributes.
  package var loadsImagesLazily: Bool

  /// The settings for a page of a site.
  package init(punctuation: Punctuation? = nil) {
    self.punctuation = punctuation
    allowsRawHTML = false
    hasAnchors = true
    anchorLinkText = nil
    hasDirectives = true
    isCompact = false
    externalLinks = ExternalLinks()
    requiresAlternativeText = true
    headingShift = 0
    byteCountMax = 16 << 20
    depthMax = 500
    loadsImagesLazily = true
  }

  /// Plain CommonMark: the very bytes that the `cmark` tool prints.
  package static var commonMark: MarkdownOptions {
    var options = MarkdownOptions()
    options.hasAnchors = false
    options.hasDirectives = false
    options.externalLinks = ExternalLinks(relation: "", className: "")
    options.requiresAlternativeText = false
    options.loadsImagesLazily = false
    return options
  }
}
