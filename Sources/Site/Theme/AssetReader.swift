internal import Diagnostics
internal import Files
internal import Hashing
internal import Markdown

/// Reads the assets of theme and content, names them by their digests, and rewrites CSS.
struct AssetReader {
  let content: Directory
  /// What earlier builds read, by path.
  let known: [String: AssetRecord]
  let trustedBeforeNanoseconds: Int64

  /// A file before it has an address.
  private struct Candidate {
    /// The key in the build state.
    let path: String
    /// What templates call it.
    let name: String
    let status: FileStatus
    let directory: Directory
    let location: String
  }

  /// All assets, those of the theme first, each sorted by path.
  func read(
    theme: Theme, content found: [Directory.Found], into findings: inout [Diagnostic]
  ) -> [Asset] {
    let candidates =
      theme.assets.map { file in
        Candidate(
          path: "theme:" + file.path, name: String(file.path.dropFirst("assets/".utf8.count)),
          status: file.status, directory: file.directory, location: file.location)
      }
      + found.map { file in
        Candidate(
          path: file.path, name: file.path, status: file.status, directory: content,
          location: file.path)
      }
    var assets: [Asset?] = candidates.map { candidate in
      candidate.name.hasSuffix(".css") ? nil : asset(candidate, into: &findings)
    }
    var addresses: [String: String] = [:]
    for asset in assets.compactMap(\.self) { addresses[asset.name] = asset.address }
    for (index, candidate) in candidates.enumerated() where candidate.name.hasSuffix(".css") {
      assets[index] = styleSheet(candidate, addresses, into: &findings)
    }
    return assets.compactMap(\.self)
  }

  private func asset(_ candidate: Candidate, into findings: inout [Diagnostic]) -> Asset? {
    if let record = known[candidate.path], record.status == candidate.status,
      candidate.status.changedNanoseconds < trustedBeforeNanoseconds
    {
      return Self.asset(candidate, record, processed: nil)
    }
    guard let bytes = bytes(of: candidate, into: &findings) else { return nil }
    let record = AssetRecord(
      path: candidate.path, status: candidate.status, digest: .sha256(of: bytes),
      size: ImageSize(bytes: bytes))
    return Self.asset(candidate, record, processed: nil)
  }

  private static func asset(
    _ candidate: Candidate, _ record: AssetRecord, processed: [UInt8]?
  ) -> Asset {
    let shortName =
      candidate.name.hasPrefix("assets/") && !candidate.path.hasPrefix("theme:")
      ? String(candidate.name.dropFirst("assets/".utf8.count)) : candidate.name
    return Asset(
      record: record, address: Asset.fingerprinted(shortName, record), name: candidate.name,
      processed: processed)
  }

  private func bytes(of candidate: Candidate, into findings: inout [Diagnostic]) -> [UInt8]? {
    do throws(FileError) {
      return try candidate.directory.read(candidate.location)
    } catch {
      findings.append(error.diagnostic)
      return nil
    }
  }

  private func styleSheet(
    _ candidate: Candidate, _ addresses: [String: String], into findings: inout [Diagnostic]
  ) -> Asset? {
    guard let bytes = bytes(of: candidate, into: &findings) else { return nil }
    let source = Source(path: candidate.directory.shown(candidate.location), bytes: bytes)
    let linked = StyleSheet(source, name: candidate.name).linked(addresses, into: &findings)
    let processed = CSSMinifier.minified(linked)
    let record = AssetRecord(
      path: candidate.path, status: candidate.status, digest: .sha256(of: processed), size: nil)
    return Self.asset(candidate, record, processed: processed)
  }
}
