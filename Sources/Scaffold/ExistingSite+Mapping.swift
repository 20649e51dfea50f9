internal import CSV
package import Diagnostics
internal import Files
package import Program
internal import Redemptions

extension ExistingSite {
  /// A mapping for the table in a file; nil after adding findings.
  ///
  /// `word`: the file's name as it is written on a command line.
  package func mapping(
    _ id: Identifier, of path: String, word: String, into findings: inout [Diagnostic]
  ) -> Addition? {
    guard let table = Self.table(path, into: &findings) else { return nil }
    if let format = table.format {
      findings.append(.knownTable(path, as: format))
      return nil
    }
    let draft = MappingDraft(table)
    let count = table.header.columnCount
    var notes = ["\(draft.columns.count) of \(count) columns have a meaning."]
    if !draft.missing.isEmpty {
      let keys = draft.missing.map { "`\($0)`" }.joined(separator: " and ")
      notes.append("Which column is \(keys)? Write it into the file: it is required.")
    }
    if !draft.unknownStatuses.isEmpty {
      let words = draft.unknownStatuses.prefix(8).joined(separator: ", ")
      notes.append("What do these states say of payment? \(words)")
    }
    notes.append(
      "Compare the file with the table, then try it:\n\n  tally reconcile --dry-run \(word)")
    let text = draft.yaml(id: id.text, title: Wording.title(from: id.text))
    return Addition([NewFile("Content/program/imports/\(id).yaml", text: text)], notes: notes)
  }

  private static func table(
    _ path: String, into findings: inout [Diagnostic]
  ) -> TableTop? {
    do throws(FileError) {
      let file = FileStream(try Directory(".").openFile(path))
      do throws(ImportFailure) {
        return try TableTop(file, naming: ColumnWords.names)
      } catch {
        findings.append(error == .unknownFormat ? .noTable(path) : .importing(path, error))
      }
    } catch {
      findings.append(error.diagnostic)
    }
    return nil
  }
}
