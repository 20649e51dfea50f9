internal import Files
internal import Hashing

/// What a build learns of one Markdown source, kept until the source changes.
///
/// A class: records pass from the state to pages and back, by the ten thousand, and each holds some
/// twenty texts.
final class PageRecord: Sendable {
  /// Below `Content/`.
  let path: String
  let status: FileStatus
  /// Of all bytes of the source.
  let digest: Digest128
  /// Of `details`: what other pages may show of this one.
  let detailsDigest: Digest128
  /// Where the text begins, behind the front matter.
  let bodyOffset: Int
  let details: PageDetails
  /// What rendering found; nil until the page has been rendered without a finding.
  let trace: PageTrace?
  /// Whether something was found in the front matter: it is read again by the next build, so that
  /// the finding does not go away by itself.
  let hasFindings: Bool

  init(
    path: String, status: FileStatus, digest: Digest128, detailsDigest: Digest128,
    bodyOffset: Int, details: PageDetails, trace: PageTrace? = nil, hasFindings: Bool = false
  ) {
    self.path = path
    self.status = status
    self.digest = digest
    self.detailsDigest = detailsDigest
    self.bodyOffset = bodyOffset
    self.details = details
    self.trace = trace
    self.hasFindings = hasFindings
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
    path = try reader.string()
    status = try FileStatus(from: &reader)
    digest = try reader.digest()
    detailsDigest = try reader.digest()
    bodyOffset = try reader.count()
    details = try PageDetails(from: &reader)
    trace = try reader.flag() ? try PageTrace(from: &reader) : nil
    hasFindings = false
  }

  /// Whether the file is, by all that the file system says, still the one that was read.
  func isCurrent(_ found: FileStatus) -> Bool { status == found }

  /// The same source with another status: its bytes have not changed.
  func with(status: FileStatus) -> PageRecord {
    PageRecord(
      path: path, status: status, digest: digest, detailsDigest: detailsDigest,
      bodyOffset: bodyOffset, details: details, trace: trace, hasFindings: hasFindings)
  }

  /// The same source with what rendering it found.
  func with(trace: PageTrace?) -> PageRecord {
    if trace == self.trace { return self }
    return PageRecord(
      path: path, status: status, digest: digest, detailsDigest: detailsDigest,
      bodyOffset: bodyOffset, details: details, trace: trace, hasFindings: hasFindings)
  }

  func write(to writer: inout ByteWriter) {
    writer.string(path)
    status.write(to: &writer)
    writer.digest(digest)
    writer.digest(detailsDigest)
    writer.count(bodyOffset)
    details.write(to: &writer)
    writer.optional(trace) { $1.write(to: &$0) }
  }
}
