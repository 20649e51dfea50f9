internal import Files
internal import Hashing

/// A file of the theme or the content that is published as it is, or nearly so.
struct Asset: Sendable {
  var record: AssetRecord
  /// Where it is published, below the base address: `/assets/theme.3f9a0b1c2d.css`.
  let address: String
  /// What templates and CSS call it: the path below `assets/`, or below `Content/`.
  let name: String
  /// The bytes to publish when they are not those of the file: CSS with its links rewritten.
  var processed: [UInt8]?

  /// Whether it belongs to the theme, also where the site has put its own in the place of it.
  var isOfTheme: Bool { record.path.hasPrefix("theme:") }

  /// The bytes of an asset of a theme as they are published; nil after adding a finding.
  func bytes(of theme: Theme, _ worker: inout RenderWorker) -> [UInt8]? {
    if let processed { return processed }
    let path = record.path.dropFirst("theme:".utf8.count)
    guard let file = theme.assets.first(where: { $0.path == path }) else { return nil }
    return worker.read(file.location, in: file.directory)
  }

  var outputPath: String { Address.outputPath(of: address) }

  /// The address of a file whose name carries its digest.
  static func fingerprinted(_ name: String, _ record: AssetRecord) -> String {
    let folder = Address.folder(of: name)
    let last = Address.name(of: name)
    let mark = record.digest.hexadecimal.prefix(10)
    let prefix = folder.isEmpty ? "/assets/" : "/assets/\(folder)/"
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else {
      return prefix + last + "." + mark
    }
    return prefix + last[..<dot] + "." + mark + last[dot...]
  }
}
