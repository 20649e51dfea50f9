internal import CSV
internal import Files
internal import Hashing
internal import Redemptions

/// The bytes of a file, counted and, where it is to be recorded, digested as they go by.
final class AccountedStream: ByteStream {
  private let file: Redemptions.FileStream
  private let account: StreamAccount
  private var hasher: SHA256Hasher?

  /// `isDigested`: whether the file is to be known again.
  init(_ file: OpenFile, _ account: StreamAccount, isDigested: Bool) {
    self.file = Redemptions.FileStream(file)
    self.account = account
    hasher = isDigested ? SHA256Hasher() : nil
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

  /// The digest of a whole file.
  static func digest(
    of file: OpenFile, _ account: StreamAccount = StreamAccount()
  ) throws(FileError) -> Digest256 {
    var hasher = SHA256Hasher()
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
      if count == 0 { return hasher.finish() }
      account.add(count)
      hasher.update(room.span.extracting(0..<count))
    }
  }
}
