internal import Diagnostics
package import Files
internal import JSON
package import Program

/// Where `tally simulate --page` records what-ifs, and the office site finds them: below the site's
/// `Output`, for their owner's eyes only, and never published as they are.
package enum WhatIfFolder {
  package static let name = "what-if"
  private static let suffix = ".jsonl"
  /// A record holds sums, and a few advocates.
  private static let bytesMax = 1 << 20

  package static func fileName(of whatIf: Identifier) -> String { whatIf.text + suffix }

  /// The file of its page in the default language, below that of the office site.
  package static func pageName(of whatIf: Identifier) -> String { stem(of: whatIf.text) + ".html" }

  static func stem(of whatIf: String) -> String { "what-if-\(whatIf)" }

  /// Whether nothing was ever recorded.
  static func isMissing(_ root: String) -> Bool { (try? Directory(path(root))) == nil }

  /// Those that are recorded, by name. What cannot be read is left out, with a finding.
  static func read(root: String, into findings: inout [Diagnostic]) -> [WhatIfRecord] {
    if isMissing(root) { return [] }
    let path = path(root)
    do throws(FileError) {
      let folder = try Directory(path)
      var records: [WhatIfRecord] = []
      for file in try folder.entries().map(\.name).sorted() where file.hasSuffix(suffix) {
        guard let name = Identifier(String(file.dropLast(suffix.count))) else { continue }
        let bytes = try folder.read(file, bytesMax: bytesMax)
        do throws(WhatIfFlaw) {
          records.append(try WhatIfRecord(name: name.text, bytes))
        } catch {
          findings.append(.badWhatIf(error, name.text, at: folder.shown(file)))
        }
      }
      return records
    } catch {
      findings.append(error.diagnostic)
      return []
    }
  }

  /// Takes the firm's id of an advocate out of all records; gives how many had it.
  package static func forget(advocate number: Int64, root: String) throws(FileError) -> Int {
    if isMissing(root) { return 0 }
    let folder = try Directory(path(root))
    var count = 0
    for file in try folder.entries().map(\.name) where file.hasSuffix(suffix) {
      let bytes = try folder.read(file, bytesMax: bytesMax)
      let lines = bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) }
      let others = lines.map { line($0, without: number) }
      if others == lines { continue }
      try folder.replacePrivately(file, others.flatMap { $0 + [UInt8(ascii: "\n")] })
      count += 1
    }
    return count
  }

  /// A line that is not about the advocate, or cannot be read, stays as it is.
  private static func line(_ line: [UInt8], without number: Int64) -> [UInt8] {
    guard let members = (try? JSONValue(parsing: line))?.object,
      members["type"]?.string == "advocate", members["advocate"]?.number?.int64 == number
    else { return line }
    var writer = JSONWriter()
    writer.value(
      .object(
        JSONObject(
          members.members.map { $0.name == "id" ? JSONObject.Member($0.name, .null) : $0 })))
    return writer.bytes
  }

  private static func path(_ root: String) -> String {
    root == "." ? "Output/\(name)" : "\(root)/Output/\(name)"
  }
}
