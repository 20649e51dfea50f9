/// A file that is about to be written.
package struct NewFile: Sendable, Hashable {
  /// Below the site's folder, with `/`.
  package let path: String
  package let bytes: [UInt8]

  package init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(_ path: String, text: String) {
    self.init(path, Array(text.utf8))
  }
}
