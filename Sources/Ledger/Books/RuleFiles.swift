package import Hashing

/// The files of a programme as they were when a run was made, kept so that it can be made again.
package struct RuleFiles: Sendable, Hashable {
  package struct File: Sendable, Hashable {
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// By path.
  package let files: [File]

  package init(_ files: [File]) {
    self.files = files.sorted { $0.path < $1.path }
  }

  /// Each file after its path and its number of bytes.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for file in files {
      bytes += Array("\(file.bytes.count) \(file.path)\n".utf8) + file.bytes
    }
    return bytes
  }

  /// Nil when the bytes are damaged.
  package init?(bytes: [UInt8]) {
    var files: [File] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ", maxSplits: 1)
      guard words.count == 2, let count = Int(words[0]), count >= 0,
        count <= rest.endIndex - end - 1
      else { return nil }
      let last = end + 1 + count
      files.append(File(path: String(words[1]), bytes: Array(rest[(end + 1)..<last])))
      rest = rest[last...]
    }
    self.init(files)
  }

  package var digest: Digest256 { .blake2b(of: bytes) }
}
