internal import CommandLine
internal import JSON
internal import Scaffold

/// Says which files were written, or would be.
struct WrittenFiles {
  private let arguments: Arguments
  private let console: Console
  private let root: String
  /// More files are counted.
  private static let listedMax = 12

  init(_ arguments: Arguments, _ console: Console, root: String) {
    self.arguments = arguments
    self.console = console
    self.root = root
  }

  /// `isListed`: whether they are listed without `--verbose`, too.
  func show(_ files: [NewFile], isListed: Bool = false) {
    let paths = files.map { root == "." ? $0.path : root + "/" + $0.path }
    switch arguments.format {
    case .json: for path in paths { console.write(json(path)) }
    case .text:
      if arguments.isDryRun {
        for path in paths { console.writeLine(path) }
        console.note("\(paths.count) files would be written")
      } else if console.isVerbose || isListed && paths.count <= Self.listedMax {
        for path in paths { console.writeLine("wrote \(path)") }
      } else if isListed {
        console.writeLine("wrote \(paths.count) files: \(paths[0]) and so on")
      }
    }
  }

  private func json(_ path: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key(arguments.isDryRun ? "would_write" : "wrote")
    writer.string(path)
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}
