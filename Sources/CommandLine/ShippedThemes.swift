internal import Glibc

/// Where the themes lie that come with the tool.
package enum ShippedThemes {
  /// The folder, as a list: both places where it could be when it is in neither.
  ///
  /// `$PASSALONG_THEMES` if that is set. Else `share/passalong/Themes` beside the executable's
  /// `bin`; else, in a working copy, the nearest `Themes` above the executable.
  package static func folders(_ console: Console) -> [String] {
    if let named = console.environment("PASSALONG_THEMES"), !named.isEmpty { return [named] }
    guard let executable else { return [] }
    let above = parents(of: executable)
    var folders: [String] = []
    if above.count > 1 {
      folders.append((above[1] == "/" ? "" : above[1]) + "/share/passalong/Themes")
    }
    folders += above.map { $0 + "/Themes" }.filter { exists($0 + "/default") }
    return folders.first(where: exists).map { [$0] } ?? folders
  }

  /// The real path of what is running; nil where the system does not say.
  private static var executable: String? {
    guard let path = unsafe realpath("/proc/self/exe", nil) else { return nil }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// The folders above a path, the nearest first.
  private static func parents(of path: String) -> [String] {
    var found: [String] = []
    var rest = Substring(path)
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      found.append(rest.isEmpty ? "/" : String(rest))
    }
    return found
  }

  private static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }
}
