/// A rewrite of share pages in JavaScript, for hosts that run functions before they serve files.
struct ScriptRewrite {
  private let share: ShareRewrite
  private let base: String

  /// `base`: the path of the site below the host, without a slash at the end.
  init(_ share: ShareRewrite, base: String) {
    self.share = share
    self.base = base
  }

  /// Statements that give `request.uri`, a path, its new value; `uri` is the old one.
  func statements(indent: Int) -> String {
    let folder = base + share.folder
    let shard = share.shardLength == 0 ? "" : "name.slice(0, \(share.shardLength)) + '/' + "
    let pattern = HostedSite.quoted(folder).replacing("/", with: "\\/")
    let kit = ShareRewrite.advocateFolder.replacing("/", with: "\\/")
    let lines = [
      "const shared = /^\(pattern)(\(kit))?([0-9a-z][0-9a-z-]*)$/i.exec(uri);",
      "if (shared) {",
      "  const kit = shared[1] ? shared[1].toLowerCase() : '';",
      "  const name = kit ? shared[2].toLowerCase() : shared[2].replaceAll('-', '').toUpperCase();",
      "  request.uri = '\(folder)' + kit + \(shard)name + '\(share.suffix)';",
      "  return request;",
      "}",
    ]
    return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
  }
}
