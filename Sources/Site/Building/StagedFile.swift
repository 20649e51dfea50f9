internal import Files

/// One output of this build, compared with what is published and staged if it differs.
struct StagedFile: Sendable {
  enum Change: Sendable {
    case unchanged, added, changed
  }

  var record: OutputRecord
  var change: Change
  /// Where the new bytes wait, relative to the stage; empty when nothing changes.
  var stagedPath: String
}
