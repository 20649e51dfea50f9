internal import Diagnostics
internal import Files
internal import Ledger
internal import Program
internal import YAML

/// A programme with offers put in the place of others, or beside them.
struct ChangedRules {
  private let site: TallySite
  /// What content is called in findings.
  private let prefix: String
  private(set) var files: [RuleFiles.File]
  /// How people named the files that were put in, by their path below `Content`.
  private var names: [String: String] = [:]

  init(_ site: TallySite) {
    self.site = site
    prefix = site.root == "." ? "Content/" : site.root + "/Content/"
    files = site.files.files
  }

  /// Puts an offer in the place of that with the same id, or beside the others.
  mutating func put(_ name: String, _ findings: inout [Diagnostic]) {
    do throws(FileError) {
      let cut = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
      let folder = try Directory(cut == name.startIndex ? "." : String(name[..<cut]))
      let bytes = try folder.read(String(name[cut...]), bytesMax: 16 << 20)
      let file = RuleFiles.File(path: path(of: bytes, name), bytes: bytes)
      if names[file.path] != nil {
        findings.append(.repeatedOffer(name, names[file.path] ?? ""))
        return
      }
      files.removeAll { $0.path == file.path }
      files.append(file)
      names[file.path] = name
    } catch {
      findings.append(error.diagnostic)
    }
  }

  /// The path of the offer with the same id; a new one when there is none.
  private func path(of bytes: [UInt8], _ name: String) -> String {
    let folder = "program/offers/"
    let free = freePath(in: folder)
    guard let id = id(RuleFiles.File(path: free, bytes: bytes)) else { return free }
    return files.first { $0.path.hasPrefix(folder) && self.id($0) == id }?.path ?? free
  }

  private func freePath(in folder: String) -> String {
    var number = 1
    while files.contains(where: { $0.path == "\(folder)changed-\(number).yaml" }) { number += 1 }
    return "\(folder)changed-\(number).yaml"
  }

  /// The id of the only offer of a file; nil when it cannot be read.
  private func id(_ file: RuleFiles.File) -> Identifier? {
    var ignored: [Diagnostic] = []
    let others = site.files.files.filter { !$0.path.hasPrefix("program/offers/") }
    return TallySite.load(RuleFiles(others + [file]), prefix: prefix, into: &ignored)?
      .offers.first?.id.value
  }

  /// What a file is called: by its place in the programme, or else as people named it, without the
  /// folders that they keep it in.
  func shownName(of path: String) -> String {
    guard let name = names[path], !site.files.files.contains(where: { $0.path == path }) else {
      return path
    }
    return name.split(separator: "/").last.map { String($0) } ?? name
  }

  /// Nil after adding findings, which name files as people did.
  func campaign(_ findings: inout [Diagnostic]) -> Campaign? {
    var found: [Diagnostic] = []
    let campaign = TallySite.campaign(RuleFiles(files), prefix: prefix, into: &found)
    findings += found.map(named)
    return campaign
  }

  private func named(_ finding: Diagnostic) -> Diagnostic {
    guard finding.place.path.hasPrefix(prefix),
      let name = names[String(finding.place.path.dropFirst(prefix.count))]
    else { return finding }
    let place: Place =
      switch finding.place {
      case .bytes(let source, let range): .bytes(Source(path: name, bytes: source.bytes), range)
      case .line(_, let line, let column): .line(name, line: line, column: column)
      case .file: .file(name)
      }
    return Diagnostic(
      finding.id, finding.severity, at: place, finding.what, why: finding.why, fix: finding.fix)
  }
}
