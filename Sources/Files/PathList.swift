internal import Glibc

/// Paths of files in one buffer, sorted by their bytes: tens of thousands cost no text each.
package struct PathList: Sendable {
  /// Each path with a zero behind it.
  private var bytes: [UInt8] = []
  /// Where each path begins.
  private var starts: [UInt32] = []

  package var count: Int { starts.count }

  package subscript(index: Int) -> String {
    unsafe withPointer(to: index) { unsafe String(cString: $0) }
  }

  /// Whether a path comes before other bytes (below 0), is the same (0), or comes after.
  package func order(of index: Int, against other: borrowing Span<UInt8>) -> Int {
    unsafe withPointer(to: index) { path in
      unsafe other.withUnsafeBufferPointer { other in
        for unsafe(offset, byte) in unsafe other.enumerated() {
          let own = unsafe UInt8(bitPattern: path[offset])
          if own != byte { return own < byte ? -1 : 1 }
        }
        return unsafe path[other.count] == 0 ? 0 : 1
      }
    }
  }

  /// Adds a name in a folder, whose path ends with a slash or is empty.
  mutating func append(_ name: UnsafePointer<CChar>, in folder: [UInt8]) {
    starts.append(UInt32(bytes.count))
    bytes.append(contentsOf: folder)
    let raw = unsafe UnsafeRawBufferPointer(start: name, count: strlen(name) + 1)
    unsafe bytes.append(contentsOf: raw)
  }

  mutating func sort() {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = unsafe buffer.assumingMemoryBound(to: CChar.self).baseAddress else { return }
      starts.sort { unsafe strcmp(base + Int($0), base + Int($1)) < 0 }
    }
  }

  func withPointer<Result>(to index: Int, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    unsafe bytes.withUnsafeBytes { buffer in
      // A path is never empty, so that there is a base.
      guard let base = unsafe buffer.assumingMemoryBound(to: CChar.self).baseAddress else {
        preconditionFailure("an index of the list is below its count")
      }
      return unsafe body(base + Int(starts[index]))
    }
  }
}
