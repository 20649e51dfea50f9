internal import Files
internal import Ledger

/// Folders below the site's `Output` that hold personal data: only their owner can open them, and
/// no build publishes them.
enum PrivateOutput {
  static func folder(_ name: String, root: String) throws(FileError) -> Directory {
    let output = try Directory(root)
    try output.makeDirectories("Output")
    return try Directory(root == "." ? "Output" : root + "/Output").makePrivateDirectory(name)
  }

  /// Puts a file in place as a whole, or leaves what is there.
  static func replace(
    _ name: String, _ bytes: [UInt8], in folder: Directory
  ) throws(LedgerFailure) {
    try files { () throws(FileError) in
      let part = name + ".part"
      try folder.remove(part)
      try folder.create(part, bytes, isPrivate: true)
      try folder.move(part, to: name)
    }
  }

  static func files<Result>(
    _ work: () throws(FileError) -> Result
  ) throws(LedgerFailure) -> Result {
    do throws(FileError) { return try work() } catch { throw LedgerFailure(error.diagnostic) }
  }
}
