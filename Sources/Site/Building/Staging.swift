internal import Files

/// How files are staged: where, and which of those published may be overwritten.
struct Staging: Sendable {
  /// Nil when nothing is staged.
  let folder: OutputFolder?
  /// The paths that builds have written, sorted.
  let ownedPaths: [String]
  let overwritesForeignFiles: Bool

  /// A stager for one worker, with a directory of its own in the stage.
  func stager(named name: String) -> Stager? {
    folder.map { Stager($0, name: name, self) }
  }

  func mayOverwrite(_ path: String) -> Bool {
    overwritesForeignFiles || owns(path)
  }

  /// Whether an earlier build wrote what is at a path.
  func owns(_ path: String) -> Bool {
    var (low, high) = (0, ownedPaths.count)
    while low < high {
      let middle = (low + high) / 2
      if ownedPaths[middle].precedesInBytes(path) { low = middle + 1 } else { high = middle }
    }
    return low < ownedPaths.count && ownedPaths[low] == path
  }
}
