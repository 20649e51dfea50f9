internal import Files
internal import Hashing

/// What the last build wrote to one path, so that the next one knows its own.
struct OutputRecord: Sendable, Equatable {
  /// Relative to the public directory.
  var path: String
  /// What the bytes were made from; equal keys mean equal bytes.
  var key: Digest128
  /// The file as it was written: when they still match, nobody has touched it.
  var size: Int64
  var modifiedNanoseconds: Int64
  var inode: UInt64

  init(path: String, key: Digest128, status: FileStatus) {
    self.path = path
    self.key = key
    size = status.size
    modifiedNanoseconds = status.modifiedNanoseconds
    inode = status.inode
  }

  /// How long its form in the state is, behind the path.
  static let byteCountAfterPath = Digest128.byteCount + 3 * 8

  /// Whether the file is still the one that was written.
  func matches(_ status: FileStatus?) -> Bool {
    guard let status else { return false }
    return status.kind == .file && status.size == size && status.inode == inode
      && status.modifiedNanoseconds == modifiedNanoseconds
  }
}
