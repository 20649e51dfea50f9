/// What changes beside the sources without being one.
struct IgnoreRules: Sendable {
  private static let folders: Set<String> = [".git", ".hg", ".jj", ".svn"]

  /// Paths that are ignored with everything below them.
  private let paths: [String]

  init(paths: [String]) {
    self.paths = paths.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
  }

  /// Whether a file or folder is ignored for its name or its place.
  func ignores(path: String, name: String) -> Bool {
    Self.isLitter(name) || paths.contains { path == $0 || path.hasPrefix($0 + "/") }
  }

  /// Names that editors and version control use for files of their own.
  ///
  /// Vim: `4913`, `.name.swp`, `name~`. Emacs: `.#name`, `#name#`. GNOME: `.goutputstream-…`.
  /// KDE: `name.kate-swp`. LibreOffice: `.~lock.name#`. JetBrains: `name___jb_tmp___`.
  private static func isLitter(_ name: String) -> Bool {
    if folders.contains(name) || name == "4913" || name == ".DS_Store" { return true }
    if name.hasSuffix("~") || name.hasPrefix(".#") || name.hasPrefix(".~lock.") { return true }
    if name.hasPrefix("#") && name.hasSuffix("#") { return true }
    if name.hasPrefix(".goutputstream-") || name.hasSuffix(".kate-swp") { return true }
    if name.hasSuffix("___jb_tmp___") || name.hasSuffix("___jb_old___") { return true }
    return name.hasPrefix(".") && [".swp", ".swo", ".swx"].contains(where: name.hasSuffix)
  }
}
