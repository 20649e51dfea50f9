internal import Diagnostics
internal import Files

/// The folder beside the public one with what servers and hosts need: `Output/hosting/`.
struct HostFolder {
  static let name = "hosting"
  /// The paths of the files that builds wrote there, one a line.
  static let manifestName = ".passalong/hosting"

  private let root: Directory

  /// `root`: the folder with `public/`.
  init(in root: Directory) {
    self.root = root
  }

  /// Writes what differs, and removes what an earlier build wrote and this one does not.
  func write(_ files: [HostFile], into findings: inout [Diagnostic]) {
    let files = files.filter { !$0.isPublished }
    let earlier = (try? root.read(Self.manifestName)) ?? []
    let manifest = OutputFolder.manifest(of: files.lazy.map(\.path))
    do throws(FileError) {
      if manifest != earlier {
        let kept = Set(files.map(\.path))
        for line in earlier.split(separator: UInt8(ascii: "\n")) {
          let path = String(decoding: line, as: UTF8.self)
          if kept.contains(path) { continue }
          try root.remove(place(of: path))
          root.removeEmptyDirectories(Address.folder(of: place(of: path)))
        }
        try root.replace(Self.manifestName, manifest)
      }
      for file in files where !root.file(place(of: file.path), equals: file.bytes) {
        try root.makeDirectories(Address.folder(of: place(of: file.path)))
        try root.replace(place(of: file.path), file.bytes)
      }
    } catch {
      findings.append(error.diagnostic)
    }
  }

  private func place(of path: String) -> String { Self.name + "/" + path }
}
