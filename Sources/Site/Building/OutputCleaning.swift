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

  /// The paths that were removed, or would be, below the output folder.
  package func run(into findings: inout [Diagnostic]) -> [String] {
    guard (try? Directory(output)) != nil,
      let folder = OutputFolder.open(output, into: &findings)
    else { return [] }
    let shares = ShareOutput.publishedPaths(in: folder)
    do throws(FileError) {
      var paths = try removed(from: folder).map { "public/" + $0 }
      if folder.hasOffice { paths += try removed(from: folder.office()).map { "office/" + $0 } }
      if isDryRun { return paths + shares.map { "public/" + $0 } }
      for path in shares {
        try folder.published.remove(path)
        folder.published.removeEmptyDirectories(Address.folder(of: path))
      }
      paths += shares.map { "public/" + $0 }
      HostFolder(in: folder.root).write([], into: &findings)
      try folder.root.remove(OutputFolder.changesName)
      try folder.root.remove(ShareOutput.changesName)
      try folder.root.removeTree(".passalong")
      for name in ["public", "office"] { folder.root.removeEmptyDirectories(name) }
      return paths
    } catch {
      findings.append(error.diagnostic)
    }
    return []
  }

  /// Removes what builds wrote to one tree; gives the paths.
  private func removed(from folder: OutputFolder) throws(FileError) -> [String] {
    let paths = folder.ownedPaths().filter { folder.published.status($0) != nil }
    if isDryRun { return paths }
    for path in paths {
      try folder.published.remove(path)
      folder.published.removeEmptyDirectories(Address.folder(of: path))
    }
    return paths
  }
}
