internal import CSV
internal import Files
internal import Hashing
internal import Redemptions

/// The bytes of a file, counted as they go by and, for what is recorded, digested.
final class AccountedStream: ByteStream {
  private let file: Redemptions.FileStream
  private let account: StreamAccount
  /// Nil when nothing is digested.
  private var hasher: FileHasher?

  /// `keys`: nil when nothing is to be digested.
  init(_ file: OpenFile, _ account: StreamAccount, _ keys: FactKeys?) {
    if let keys { hasher = FileHasher(keys) } else { hasher = nil }
    self.file = Redemptions.FileStream(file)
    self.account = account
  }

  func read(into room: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    let count = try unsafe file.read(into: room)
    if count > 0 {
      account.add(count)
      let bytes = unsafe UnsafeRawBufferPointer(rebasing: room[..<count])
      unsafe hasher?.update(Span(_bytes: bytes.bytes))
    } else if let hasher = hasher.take() {
      account.end(hasher.finish())
    }
    return count
  }

  /// The digests of a whole file, and its length.
  static func digest(
    of file: OpenFile, _ keys: FactKeys
  ) throws(FileError) -> (digest: FileDigest, count: Int) {
    var hasher = FileHasher(keys)
    var count = 0
    try forEachPiece(of: file) { piece in
      hasher.update(piece)
      count += piece.count
    }
    return (hasher.finish(), count)
  }

  static func sha256(of file: OpenFile) throws(FileError) -> Digest256 {
    var hasher = SHA256Hasher()
    try forEachPiece(of: file) { hasher.update($0) }
    return hasher.finish()
  }

  static func fingerprint(of file: OpenFile, _ keys: FactKeys) throws(FileError) -> UInt64 {
    var hasher = StreamHash64(keys.files)
    try forEachPiece(of: file) { hasher.update($0) }
    return hasher.finish()
  }

  private static func forEachPiece(
    of file: OpenFile, _ body: (borrowing Span<UInt8>) -> Void
  ) throws(FileError) {
    var room = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      var failure: FileError?
      let count = unsafe room.withUnsafeMutableBytes { room in
        do throws(FileError) { return unsafe try file.read(into: room) } catch {
          failure = error
          return 0
        }
      }
      if let failure { throw failure }
      if count == 0 { return }
      body(room.span.extracting(0..<count))
    }
  }
}
