internal import Diagnostics
internal import Glibc

/// The folders below the roots, each with a watch of its own, kept up with what comes and goes.
struct WatchedFolders: ~Copyable {
  /// What has changed since the last look, before it is put in order.
  struct Changes {
    var paths: Set<String> = []
    var isEverything = false

    var isEmpty: Bool { paths.isEmpty && !isEverything }
  }

  private struct Folder {
    /// How its content is reported; nil when only the roots in it matter.
    var path: String?
    /// Roots that lie in it, by name; watched from here, so that a root may come to be later.
    var roots: [String: String] = [:]
  }

  private let inotify: Inotify
  private let roots: [String]
  private let ignoreRules: IgnoreRules
  private var folders: [Int32: Folder] = [:]

  /// Watches the roots, files or folders that need not exist yet, and all that is below them.
  static func watching(
    roots: [String], ignoring ignored: [String]
  ) throws(PreviewFailure) -> WatchedFolders {
    var folders = WatchedFolders(
      inotify: try queue(for: roots), roots: roots, ignoreRules: IgnoreRules(paths: ignored))
    try folders.watchRoots()
    return folders
  }

  private init(inotify: consuming Inotify, roots: [String], ignoreRules: IgnoreRules) {
    self.inotify = inotify
    self.roots = roots.map { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    self.ignoreRules = ignoreRules
  }

  /// The descriptor that becomes readable when there is something to read.
  var descriptor: Int32 { inotify.descriptor }

  /// Takes what is in the queue, and watches folders that are new.
  mutating func readChanges() throws(PreviewFailure) -> Changes {
    var changes = Changes()
    for event in inotify.read() { try take(event, into: &changes) }
    return changes
  }

  private static func queue(for roots: [String]) throws(PreviewFailure) -> Inotify {
    do throws(SystemError) {
      return try Inotify()
    } catch {
      throw PreviewFailure(
        error.number == EMFILE
          ? .tooManyWatchers(limit: limit("max_user_instances"))
          : .cannotWatch(roots.first ?? ".", reason: error.number))
    }
  }

  private mutating func take(
    _ event: Inotify.Event, into changes: inout Changes
  ) throws(PreviewFailure) {
    if event.kind.contains(.overflow) {
      changes.isEverything = true
      for watch in folders.keys { inotify.unwatch(watch) }
      folders = [:]
      return try watchRoots()
    }
    if event.kind.contains(.watchEnded) { folders[event.watch] = nil }
    guard let folder = folders[event.watch], !event.name.isEmpty,
      let path = folder.roots[event.name] ?? folder.path.map({ "\($0)/\(event.name)" }),
      !ignoreRules.ignores(path: path, name: event.name)
    else { return }
    changes.paths.insert(path)
    let isRoot = folder.roots[event.name] != nil
    guard isRoot || event.kind.contains(.isFolder) else { return }
    if !event.kind.isDisjoint(with: .disappeared) { forget(below: path) }
    if !event.kind.isDisjoint(with: .appeared) || !isWatched(path) {
      changes.paths.formUnion(try watch(below: path, isRoot: isRoot))
    }
  }

  private mutating func watchRoots() throws(PreviewFailure) {
    for root in roots {
      let parts = root.split(separator: "/", omittingEmptySubsequences: false)
      let name = String(parts.last ?? "")
      if !["", ".", ".."].contains(name) {
        let parent = parts.count == 1 ? "." : parts.dropLast().joined(separator: "/")
        let parentPath = parent.isEmpty ? "/" : parent
        guard let watch = try watch(parentPath, followingLink: true) else {
          throw PreviewFailure(.cannotWatch(parentPath, reason: errno))
        }
        folders[watch, default: Folder()].roots[name] = root
      }
      _ = try watch(below: root, isRoot: true)
    }
  }

  /// Watches a folder and all below it, and returns the paths of all that is in them.
  private mutating func watch(
    below path: String, isRoot: Bool
  ) throws(PreviewFailure) -> Set<String> {
    var found: Set<String> = []
    var waiting = [path]
    while let folder = waiting.popLast() {
      // Before it is listed: what is made in between is then seen twice rather than never.
      guard let watch = try watch(folder, followingLink: isRoot && folder == path) else { continue }
      folders[watch, default: Folder()].path = folder
      for entry in FolderListing.entries(of: folder) {
        let entryPath = "\(folder)/\(entry.name)"
        guard !ignoreRules.ignores(path: entryPath, name: entry.name) else { continue }
        found.insert(entryPath)
        if entry.isFolder { waiting.append(entryPath) }
      }
    }
    return found
  }

  /// Watches one folder; nil when it is none, gone, or not to be read, which the build reports.
  private func watch(_ path: String, followingLink: Bool) throws(PreviewFailure) -> Int32? {
    do throws(SystemError) {
      return try inotify.watch(path, followingLink: followingLink)
    } catch {
      guard error.number == ENOSPC else { return nil }
      throw PreviewFailure(.tooManyWatches(of: path, limit: Self.limit("max_user_watches")))
    }
  }

  /// Ends the watches of a folder that has left, and of all below it.
  private mutating func forget(below path: String) {
    for (watch, folder) in folders {
      guard let place = folder.path, place == path || place.hasPrefix(path + "/") else { continue }
      inotify.unwatch(watch)
      folders[watch] = nil
    }
  }

  private func isWatched(_ path: String) -> Bool {
    folders.values.contains { $0.path == path }
  }

  /// A limit of the system on watching, as the system writes it.
  private static func limit(_ name: String) -> String {
    let descriptor = unsafe open("/proc/sys/fs/inotify/" + name, O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    var digits = [UInt8](repeating: 0, count: 32)
    let count = unsafe read(descriptor, &digits, digits.count)
    let isDigit = UInt8(ascii: "0")...UInt8(ascii: "9")
    return String(decoding: digits.prefix(max(count, 0)).filter(isDigit.contains), as: UTF8.self)
  }
}
