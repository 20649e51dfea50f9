internal import Diagnostics
internal import Files
internal import Hashing
internal import Markdown
internal import Program
internal import Quantity
internal import Workers
internal import YAML

/// Reads the front matter of every page: the first of the two passes over the sources.
struct PageReader: Sendable {
  /// A source of more bytes is refused unread.
  static let bytesMax = 16 << 20

  let content: Directory
  let jobs: Int
  /// What earlier builds read; used where the file has not changed.
  let known: KnownPages
  /// Files changed at or after this time are read again: the clock may not tell two changes apart.
  let trustedBeforeNanoseconds: Int64

  /// The records of all files in their order; nil where a finding says why there is none.
  func read(
    _ files: [ContentTree.PageFile], into findings: inout [Diagnostic]
  ) async -> [PageRecord?] {
    let chunks = await Workers.map(count: files.count, chunkSize: 128, limit: jobs) { range in
      var found: [Diagnostic] = []
      var records: [PageRecord?] = []
      records.reserveCapacity(range.count)
      for file in files[range] { records.append(record(of: file, into: &found)) }
      return (records, found)
    }
    findings += chunks.flatMap(\.1)
    return chunks.flatMap(\.0)
  }

  private func record(
    of file: ContentTree.PageFile, into findings: inout [Diagnostic]
  ) -> PageRecord? {
    if let record = known[file.path], record.isCurrent(file.status),
      file.status.changedNanoseconds < trustedBeforeNanoseconds
    {
      return record
    }
    return Self.record(of: file, after: known[file.path], in: content, into: &findings)
  }

  /// The record of a file that may have changed since an earlier build read it.
  static func record(
    of file: ContentTree.PageFile, after earlier: PageRecord?, in content: Directory,
    into findings: inout [Diagnostic]
  ) -> PageRecord? {
    let source = source(file.path, size: file.status.size, in: content, into: &findings)
    guard let source else { return nil }
    let digest = Digest128.blake2b(of: source.bytes)
    if let earlier, earlier.digest == digest { return earlier.with(status: file.status) }
    return record(of: file, source, digest, into: &findings)
  }

  /// The bytes of a page; nil after adding a finding.
  ///
  /// `size`: what the file system said of it last.
  static func source(
    _ path: String, size: Int64? = nil, in content: Directory, into findings: inout [Diagnostic]
  ) -> Source? {
    do throws(FileError) {
      return Source(
        path: content.shown(path),
        bytes: try content.read(path, bytesMax: bytesMax, sizeKnown: size))
    } catch {
      findings.append(
        error.isOutOfSpace
          ? .fileTooLarge(content.shown(path), bytesMax: bytesMax) : error.diagnostic)
      return nil
    }
  }

  /// The front matter of a page, typed; nil after adding a finding.
  static func header(
    _ source: Source, into findings: inout [Diagnostic]
  ) -> (header: PageHeader, bodyOffset: Int)? {
    let countBefore = findings.count
    let parts = FrontMatter.split(source, findings: &findings)
    guard let range = parts.yaml else {
      if findings.count == countBefore { findings.append(.pageWithoutHeader(source)) }
      return nil
    }
    guard let header = PageHeader.decoded(from: source, in: range, findings: &findings) else {
      return nil
    }
    return (header, parts.body.lowerBound)
  }

  private static func record(
    of file: ContentTree.PageFile, _ source: Source, _ digest: Digest128,
    into findings: inout [Diagnostic]
  ) -> PageRecord? {
    let findingCount = findings.count
    guard let (header, bodyOffset) = header(source, into: &findings) else { return nil }
    var details = PageDetails(header)
    if details.date == nil { details.date = dateOfName(file.name) }
    if details.description == nil, file.collection != nil {
      details.excerpt = excerpt(source, from: bodyOffset)
    }
    var writer = ByteWriter()
    details.write(to: &writer)
    return PageRecord(
      path: file.path, status: file.status, digest: digest,
      detailsDigest: Digest128.blake2b(of: writer.bytes), bodyOffset: bodyOffset,
      details: details, hasFindings: findings.count > findingCount)
  }

  /// The day a name begins with, as in `news/2026-05-01-fest`.
  static func dateOfName(_ name: String) -> Day? {
    let last = Address.name(of: name)
    guard last.utf8.count > 11, last.utf8.dropFirst(10).first == UInt8(ascii: "-") else {
      return nil
    }
    return try? Day(parsing: String(last.prefix(10)))
  }

  /// Plain text of the first paragraph, at most about 300 bytes, cut between words.
  static func excerpt(_ source: Source, from bodyOffset: Int) -> String {
    guard let range = firstParagraph(source.bytes, from: bodyOffset) else { return "" }
    let text = MarkdownPage.plainText(MarkdownText(source, range))
    let words = String(decoding: text, as: UTF8.self)
    guard words.utf8.count > 300 else { return words }
    var kept = ""
    for word in words.split(separator: " ") where kept.utf8.count + word.utf8.count < 300 {
      kept += kept.isEmpty ? String(word) : " " + word
    }
    return kept + " …"
  }

  /// The lines of the first block that begins like running text.
  private static func firstParagraph(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
    var lineStart = start
    var fence: UInt8?
    while lineStart < bytes.count {
      let lineEnd = bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[lineStart..<lineEnd]
      let first = line.first { $0 != 0x20 && $0 != 0x0D }
      if let open = fence {
        if first == open, line.starts(with: [open, open, open]) { fence = nil }
      } else if let first, line.starts(with: [first, first, first]), first == 0x60 || first == 0x7E
      {
        fence = first
      } else if let first, !"#>-*+|=_![<".utf8.contains(first), line.first != 0x20 {
        return lineStart..<paragraphEnd(bytes, from: lineEnd)
      }
      lineStart = lineEnd + 1
    }
    return nil
  }

  /// At the end of the last line before an empty one.
  private static func paragraphEnd(_ bytes: [UInt8], from end: Int) -> Int {
    var end = end
    while end < bytes.count {
      let next = end + 1
      let lineEnd = bytes[min(next, bytes.count)...].firstIndex(of: UInt8(ascii: "\n"))
      let line = bytes[min(next, bytes.count)..<(lineEnd ?? bytes.count)]
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return end }
      end = lineEnd ?? bytes.count
    }
    return end
  }
}
