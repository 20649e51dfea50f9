import Foundation
import TestSupport
import Testing

/// Grey values of a page or picture, read by other programs than the one that drew it.
struct GreyPicture {
  let width: Int
  let height: Int
  private let pixels: [UInt8]

  /// 254 dots for an inch are ten for a millimetre.
  static let dotsPerMillimetre = 10

  /// One page of a PDF, by Poppler.
  init(page: Int, ofPDF file: [UInt8]) throws {
    let folder = try TemporaryDirectory()
    try folder.write(file, to: "file.pdf")
    try run(
      "pdftoppm", ["-r", "254", "-gray", "-f", "\(page)", "-singlefile", "file.pdf", "page"], folder
    )
    try self.init(pgm: folder.read("page.pgm"))
  }

  /// A PGM file with a byte for each pixel.
  init(pgm: [UInt8]) throws {
    let header = pgm.split(maxSplits: 4, whereSeparator: { $0 == 10 || $0 == 32 })
    try #require(header.count == 5 && header[0].elementsEqual("P5".utf8))
    width = try #require(Int(String(decoding: header[1], as: UTF8.self)))
    height = try #require(Int(String(decoding: header[2], as: UTF8.self)))
    pixels = Array(pgm.suffix(width * height))
  }

  subscript(x: Int, y: Int) -> UInt8 { pixels[y * width + x] }

  /// The darkest value within some millimetres.
  func darkest(x: ClosedRange<Double>, y: ClosedRange<Double>) -> UInt8 {
    let dots = Double(Self.dotsPerMillimetre)
    var darkest: UInt8 = 255
    for line in Int(y.lowerBound * dots)...Int(y.upperBound * dots) {
      for dot in Int(x.lowerBound * dots)...Int(x.upperBound * dots) {
        darkest = min(darkest, self[dot, line])
      }
    }
    return darkest
  }
}

/// What a program prints about a file, or its failure.
@discardableResult
func run(_ program: String, _ arguments: [String], _ folder: borrowing TemporaryDirectory) throws
  -> String
{
  var command = try #require(Command.named(program, arguments), "\(program) is not installed")
  command.directory = folder.url
  let result = try command.run()
  try #require(result.status == 0, "\(result.errorText)")
  return result.outputText
}

/// What a program prints about a file on its own.
func about(_ file: [UInt8], _ program: String, _ arguments: [String]) throws -> String {
  let folder = try TemporaryDirectory()
  try folder.write(file, to: "file")
  return try run(program, arguments.map { $0 == "FILE" ? "file" : $0 }, folder)
}
