package import CSV
package import Files

/// The bytes of a file as a stream.
package final class FileStream: ByteStream {
  private let file: OpenFile

  package init(_ file: OpenFile) {
    self.file = file
  }

  package func read(
    into room: UnsafeMutableRawBufferPointer
  ) throws(StreamFailure) -> Int {
    do {
      return try unsafe file.read(into: room)
    } catch {
      throw StreamFailure("cannot read this: \(error.reason.lowercased())")
    }
  }
}
