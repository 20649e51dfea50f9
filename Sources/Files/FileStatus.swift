internal import Glibc

/// What the file system says of a path.
package struct FileStatus: Sendable, Hashable {
  package enum Kind: UInt8, Sendable {
    case file, directory, other
  }

  package var kind: Kind
  /// Bytes.
  package var size: Int64
  /// Last change of the content, nanoseconds since 1970.
  package var modifiedNanoseconds: Int64
  /// Last change of the inode, nanoseconds since 1970; unlike the former it cannot be set by hand.
  package var changedNanoseconds: Int64
  package var inode: UInt64

  package init(
    kind: Kind, size: Int64, modifiedNanoseconds: Int64, changedNanoseconds: Int64, inode: UInt64
  ) {
    self.kind = kind
    self.size = size
    self.modifiedNanoseconds = modifiedNanoseconds
    self.changedNanoseconds = changedNanoseconds
    self.inode = inode
  }

  /// What a symbolic link leads to when nothing is there.
  static let gone = FileStatus(
    kind: .other, size: 0, modifiedNanoseconds: 0, changedNanoseconds: 0, inode: 0)

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .directory
    default: kind = .other
    }
    size = Int64(status.st_size)
    modifiedNanoseconds = Self.nanoseconds(status.st_mtim)
    changedNanoseconds = Self.nanoseconds(status.st_ctim)
    inode = UInt64(status.st_ino)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
