package import Foundation

/// Where things lie in the working copy that the tests were built from.
package enum Repository {
  /// The folder that holds `Package.swift`.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file or folder by its path below the root, `Tests/Fixtures`.
  package static func file(_ path: String) -> URL {
    root.appending(path: path)
  }

  /// The folder of a specification suite, `mustache-spec`; nil when it is not on this machine.
  ///
  /// Looked for in `$PASSALONG_SPECIFICATIONS` and in `shared/data` beside the working copy and
  /// beside each folder above it. Tests that need one print a notice and pass without it.
  package static func specification(_ name: String) -> URL? {
    var places: [URL] = []
    if let folder = ProcessInfo.processInfo.environment["PASSALONG_SPECIFICATIONS"] {
      places.append(URL(filePath: folder))
    }
    var folder = root
    while folder.path(percentEncoded: false) != "/" {
      folder = folder.deletingLastPathComponent()
      places.append(folder.appending(path: "shared/data"))
    }
    let candidates = places.map { $0.appending(path: name) }
    return candidates.first {
      FileManager.default.fileExists(atPath: $0.path(percentEncoded: false))
    }
  }

  /// An executable that the tests were built with, `passalong`; nil when it was not built.
  package static func product(_ name: String) -> URL? {
    let folder = Bundle.main.executableURL?.deletingLastPathComponent()
    let places = [folder, root.appending(path: ".build/debug")].compactMap { $0 }
    let candidates = places.map { $0.appending(path: name) }
    return candidates.first {
      FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false))
    }
  }
}
