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
