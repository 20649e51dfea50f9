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
  /// Whether something was found in the front matter: it is read again by the next build, so that
  /// the finding does not go away by itself.
  var hasFindings = false

  /// Whether the file is, by all that the file system says, still the one that was read.
  func isCurrent(_ found: FileStatus) -> Bool { status == found }
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
