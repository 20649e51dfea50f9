internal import CSV
internal import Files
internal import Hashing

/// The list of advocates that a site has among its own files, and whether the registry knows it as
/// it is now.
package struct SiteList: Sendable {
  package static let path = "Content/advocates.csv"
  /// Beside the ledger: size, time of change and digest of the list as it was imported.
  private static let noteName = "imported-list"

  package enum State: Sendable, Hashable {
    /// There is none, or it was imported as it is.
    case settled
    case neverImported, changed
  }

  private struct Note: Equatable {
    var size: Int64
    var modifiedNanoseconds: Int64
    var digest: Digest128

    init(_ status: FileStatus, _ digest: Digest128) {
      size = status.size
      modifiedNanoseconds = status.modifiedNanoseconds
      self.digest = digest
    }

    init?(_ text: String) {
      let words = text.split { $0 == " " || $0 == "\n" }
      guard words.count == 3, let size = Int64(words[0]), let modified = Int64(words[1]),
        let digest = Digest128(hexadecimal: String(words[2]))
      else { return nil }
      self.size = size
      modifiedNanoseconds = modified
      self.digest = digest
    }

    var text: String { "\(size) \(modifiedNanoseconds) \(digest.hexadecimal)\n" }
  }

  private let root: String

  package init(root: String) {
    self.root = root
  }

  /// Asks for the file's size and time; reads it only when these are others than at the import.
  package var state: State {
    guard let site = try? Directory(root), let status = site.status(Self.path),
      status.kind == .file
    else { return .settled }
    guard let note = try? note(in: site) else { return .neverImported }
    if note.size == status.size, note.modifiedNanoseconds == status.modifiedNanoseconds {
      return .settled
    }
    return note.size == status.size && (try? digest()) == note.digest ? .settled : .changed
  }

  /// What to remember once the file at `path` is imported; nil when it is not the site's list.
  ///
  /// Made before the import: what changes meanwhile counts as changed.
  func memory(ofImporting path: String) -> String? {
    guard let site = try? Directory(root), let status = site.status(Self.path),
      let here = try? Directory("."), here.status(path) == status, let digest = try? digest()
    else { return nil }
    return Note(status, digest).text
  }

  /// Failing is no fault: the list then counts as not imported.
  func remember(_ memory: String, in folder: LedgerFolder) {
    try? folder.directory.replacePrivately(Self.noteName, Array(memory.utf8))
  }

  private func note(in site: Directory) throws(FileError) -> Note? {
    let folder = try site.directory(LedgerFolder.name)
    let bytes = try folder.read(Self.noteName, bytesMax: 1 << 10)
    return Note(String(decoding: bytes, as: UTF8.self))
  }

  private func digest() throws -> Digest128 {
    let stream = try FileStream(root + "/" + Self.path)
    var hasher = BLAKE2bHasher<Digest128>()
    try unsafe withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { room in
      while true {
        let count = try unsafe stream.read(into: room)
        if count == 0 { return }
        let part = unsafe UnsafeRawBufferPointer(rebasing: room[..<count])
        unsafe hasher.update(part.bindMemory(to: UInt8.self).span)
      }
    }
    return hasher.finish()
  }
}
