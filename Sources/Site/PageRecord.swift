internal import Files
internal import Hashing

/// What a build learns of one Markdown source, kept until the source changes.
struct PageRecord: Sendable {
  /// Below `Content/`.
  var path: String
  var status: FileStatus
  /// Of all bytes of the source.
  var digest: Digest128
  /// Of `details`: what other pages may show of this one.
  var detailsDigest: Digest128
  /// Where the text begins, behind the front matter.
  var bodyOffset: Int
  var details: PageDetails
  /// What rendering found; nil until the page has been rendered without a finding.
  var trace: PageTrace?

  /// Whether the file is, by all that the file system says, still the one that was read.
  func isCurrent(_ found: FileStatus) -> Bool { status == found }
}

/// What a rendered page depends on and offers, beyond its own text.
struct PageTrace: Sendable, Equatable {
  /// Anchors, each hashed with the page's address.
  var anchors: [NameHash] = []
  /// What its links and images were resolved to, hashed by `LinkIndex.token`.
  var targets: [NameHash] = []
  /// Anchors it links to on this and other pages, hashed as `anchors` are.
  var fragments: [NameHash] = []
  /// Collections (by number) whose posts it shows, through directives.
  var collections: [Int] = []
}

extension PageRecord {
  func write(to writer: inout ByteWriter) {
    writer.string(path)
    status.write(to: &writer)
    writer.digest(digest)
    writer.digest(detailsDigest)
    writer.count(bodyOffset)
    details.write(to: &writer)
    writer.optional(trace) { $1.write(to: &$0) }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
    path = try reader.string()
    status = try FileStatus(from: &reader)
    digest = try reader.digest()
    detailsDigest = try reader.digest()
    bodyOffset = try reader.count()
    details = try PageDetails(from: &reader)
    trace = try reader.flag() ? try PageTrace(from: &reader) : nil
  }
}

extension PageTrace {
  func write(to writer: inout ByteWriter) {
    for hashes in [anchors, targets, fragments] {
      writer.list(hashes) { $0.fixed($1.value) }
    }
    writer.list(collections) { $0.count($1) }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
    anchors = try reader.list(Self.hash)
    targets = try reader.list(Self.hash)
    fragments = try reader.list(Self.hash)
    collections = try reader.list { reader throws(ByteReader.Damaged) in try reader.count() }
  }

  private static func hash(_ reader: inout ByteReader) throws(ByteReader.Damaged) -> NameHash {
    NameHash(stored: try reader.fixed())
  }
}

extension FileStatus {
  func write(to writer: inout ByteWriter) {
    writer.count(Int(kind.rawValue))
    for number in [size, modifiedNanoseconds, changedNanoseconds] {
      writer.fixed(UInt64(bitPattern: number))
    }
    writer.fixed(inode)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
    guard let raw = UInt8(exactly: try reader.count()), let kind = Kind(rawValue: raw) else {
      throw ByteReader.Damaged()
    }
    self.init(
      kind: kind, size: Int64(bitPattern: try reader.fixed()),
      modifiedNanoseconds: Int64(bitPattern: try reader.fixed()),
      changedNanoseconds: Int64(bitPattern: try reader.fixed()), inode: try reader.fixed())
  }
}
