/// How files are staged: where, and which of those published may be overwritten.
struct Staging: Sendable {
  /// Nil when nothing is staged.
  let folder: OutputFolder?
  /// What earlier builds wrote, by path.
  let known: [String: OutputRecord]
  /// What an interrupted build may have added.
  let interrupted: Set<String>
  let overwritesForeignFiles: Bool

  /// A stager for one worker, with a directory of its own in the stage.
  func stager(named name: String) -> Stager? {
    folder.map { Stager($0, name: name, self) }
  }

  func mayOverwrite(_ path: String) -> Bool {
    overwritesForeignFiles || known[path] != nil || interrupted.contains(path)
  }
}
