package import Diagnostics
internal import Files

/// The theme that comes with the tool, to be copied.
package enum ShippedTheme {
  /// Its files as a theme of the site's own; nil after adding a finding.
  ///
  /// `folders`: where shipped themes may lie, the first that has it wins.
  package static func copy(
    as name: String, from folders: [String], into findings: inout [Diagnostic]
  ) -> Addition? {
    for path in folders {
      guard let folder = try? Directory(path).directory("default") else { continue }
      do throws(FileError) {
        var files: [NewFile] = []
        for found in try folder.walk() {
          files.append(NewFile("Themes/\(name)/\(found.path)", try folder.read(found.path)))
        }
        return Addition(files, notes: notes(name))
      } catch {
        findings.append(error.diagnostic)
        return nil
      }
    }
    findings.append(.noShippedTheme(folders))
    return nil
  }

  private static func notes(_ name: String) -> [String] {
    [
      name == "default"
        ? "The site uses it from the next build: it takes the place of the shipped one."
        : "Write `theme: \(name)` in Content/site.yaml, and the site uses it.",
      "Colours and sizes are in Themes/\(name)/assets/tokens.css.",
    ]
  }
}
