import Diagnostics
import Markdown

/// A host of tests: pages `*.md` become `/NAME/`, `lost.md` and `lost.png` are broken, and
/// directives are written as their name, argument and body.
struct RecordingHost: MarkdownHost {
  var asked: [String] = []
  var directives: [Directive] = []

  static func text(_ span: Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    for index in span.indices { bytes.append(span[index]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  mutating func resolveLink(_ destination: Span<UInt8>) -> LinkResolution {
    let text = Self.text(destination)
    asked.append(text)
    if text.hasPrefix("lost") { return .broken(.init("site.dangling-link", "no page `\(text)`")) }
    guard text.hasSuffix(".md") else { return .unchanged }
    return .address(Array("/\(text.dropLast(3))/".utf8))
  }

  mutating func resolveImage(_ destination: Span<UInt8>) -> ImageResolution {
    let text = Self.text(destination)
    asked.append(text)
    if text.hasPrefix("lost") { return .broken(.init("site.missing-image", "no file `\(text)`")) }
    guard text == "known.png" else { return .unchanged }
    return .image(address: Array("/i/known.png".utf8), size: ImageSize(width: 37, height: 11))
  }

  mutating func renderDirective(
    _ directive: Directive, on page: inout MarkdownPage, into html: inout [UInt8]
  ) {
    directives.append(directive)
    html += Array("<x-\(directive.name)>\n".utf8)
    page.render(directive.body, host: &self, into: &html)
    html += Array("</x-\(directive.name)>".utf8)
  }
}
