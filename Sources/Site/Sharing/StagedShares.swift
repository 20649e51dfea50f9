internal import Diagnostics
internal import Files
internal import ShareKit

/// Share pages that wait in the stage.
struct StagedShares: Sendable {
  let output: ShareOutput
  let layout: ShareLayout
  let partitions: [SharePartition]
  let staleNames: [String]
  var counts: ShareCounts

  /// Moves them to their places; nil after adding a finding.
  func publish(
    _ folder: OutputFolder, jobs: Int, into findings: inout [Diagnostic]
  ) async -> ShareCounts? {
    let publication = SharePublication(
      output: output, folder: folder, layout: layout, partitions: partitions,
      staleNames: staleNames, jobs: jobs)
    guard let removed = await publication.run(into: &findings) else { return nil }
    // What is left behind is taken away by the next build; nothing depends on it.
    try? folder.root.removeTree(OutputFolder.stageName)
    var counts = counts
    counts.removed += removed
    return counts
  }
}
