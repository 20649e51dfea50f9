/// A file to be written, by its path below the folder of the season's site.
package struct SeasonFile: Sendable {
  package let path: String
  package let bytes: [UInt8]

  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(_ path: String, _ text: String) {
    self.init(path, Array(text.utf8))
  }
}
