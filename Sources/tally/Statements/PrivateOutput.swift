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

  static func files<Result>(
    _ work: () throws(FileError) -> Result
  ) throws(LedgerFailure) -> Result {
    do throws(FileError) { return try work() } catch { throw LedgerFailure(error.diagnostic) }
  }
}
