internal import Diagnostics
internal import Files
internal import Program
internal import YAML

/// Finds where in a page's front matter something was written, when a finding needs to know.
///
/// Pages are kept without their sources; this reads the file once more.
enum PagePlaces {
  /// Bytes of a page's source.
  static func place(of byteRange: Range<Int>, in page: Int, _ site: LoadedSite) -> Place {
    let path = site.pages[page].record.path
    var ignored: [Diagnostic] = []
    let source = PageReader.source(path, in: site.content, into: &ignored)
    return source.map { .bytes($0, byteRange) } ?? .file(site.content.shown(path))
  }

  static func place(of key: String, in page: Page, _ content: Directory) -> Place {
    var ignored: [Diagnostic] = []
    guard let source = PageReader.source(page.record.path, in: content, into: &ignored) else {
      return .file(content.shown(page.record.path))
    }
    let header = 0..<min(page.record.bodyOffset, source.bytes.count)
    guard let line = line(of: key, in: source, header) else { return .bytes(source, 0..<0) }
    return .bytes(source, line)
  }

  /// The value on the line of a top-level key.
  private static func line(of key: String, in source: Source, _ header: Range<Int>) -> Range<Int>? {
    let bytes = source.bytes
    let word = Array((key + ":").utf8)
    var start = header.lowerBound
    while start < header.upperBound {
      let line = source.line(at: start)
      if bytes[line].starts(with: word) {
        var value = line.lowerBound + word.count..<line.upperBound
        while let first = bytes[value].first, first == 0x20 {
          value = value.lowerBound + 1..<value.upperBound
        }
        return value.isEmpty ? line : value
      }
      start = (bytes[line.upperBound...].firstIndex(of: 0x0A) ?? bytes.count) + 1
    }
    return nil
  }
}
