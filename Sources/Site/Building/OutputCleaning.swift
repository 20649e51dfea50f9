package import Diagnostics
internal import Files

/// Removes what builds wrote to an output folder.
package struct OutputCleaning {
  private let output: String
  private let isDryRun: Bool

  package init(_ output: String, isDryRun: Bool) {
    self.output = output
    self.isDryRun = isDryRun
  }

  /// The paths that were removed, or would be, below the public directory.
  package func run(into findings: inout [Diagnostic]) -> [String] {
    guard (try? Directory(output)) != nil,
      let folder = OutputFolder.open(output, into: &findings)
    else { return [] }
    let shares = ShareOutput.publishedPaths(in: folder)
    let paths = folder.ownedPaths().filter { folder.published.status($0) != nil } + shares
    if isDryRun { return paths }
    do throws(FileError) {
      for path in paths {
        try folder.published.remove(path)
        folder.published.removeEmptyDirectories(Address.folder(of: path))
      }
      try folder.root.remove(OutputFolder.changesName)
      try folder.root.remove(ShareOutput.changesName)
      try folder.root.removeTree(".passalong")
      folder.root.removeEmptyDirectories("public")
    } catch {
      findings.append(error.diagnostic)
    }
    return paths
  }
}
