internal import Hashing

/// A page that is finished but for its holes: byte runs, and between them what each code brings.
///
/// Made by rendering the page twice with marks in place of the values, two different sets of marks:
/// where both pages agree but for the marks, the marks are all that depends on the values. A
/// template that does more with a value than print it, such as writing it in small letters, gives
/// no mould, and its pages are rendered one by one.
struct ShareMould: Sendable {
  private struct Piece: Sendable, Equatable {
    /// The run before the hole, in `bytes`.
    var run: Range<Int>
    var hole: ShareHole
  }

  private let bytes: [UInt8]
  private let pieces: [Piece]
  /// The run behind the last hole.
  private let lastRun: Range<Int>

  /// Nil unless the pages agree; each was rendered with the marks of its set, 0 and 1.
  init?(_ first: [UInt8], _ second: [UInt8]) {
    let one = Self.parted(first, set: 0)
    let two = Self.parted(second, set: 1)
    guard one.pieces == two.pieces, one.lastRun == two.lastRun, one.bytes == two.bytes else {
      return nil
    }
    (bytes, pieces, lastRun) = one
    hasOtherForms = pieces.contains { $0.hole == .qrPathInAddress || $0.hole == .qrPicture }
  }

  /// Appends the page of one code.
  func append(_ values: ShareHoleValues, to output: inout [UInt8]) {
    for piece in pieces {
      output.append(contentsOf: bytes[piece.run])
      values.append(piece.hole, to: &output)
    }
    output.append(contentsOf: bytes[lastRun])
  }

  /// Whether its pages show the QR code in another form than as a path.
  let hasOtherForms: Bool

  /// Takes the marks of one set out of a page.
  private static func parted(
    _ page: [UInt8], set: Int
  ) -> (bytes: [UInt8], pieces: [Piece], lastRun: Range<Int>) {
    let marks = ShareHole.allCases.map { Array($0.mark(set).utf8) }
    let begin = Array(ShareHole.begin.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(page.count)
    var pieces: [Piece] = []
    var runStart = 0
    var index = 0
    while index < page.count {
      if page[index] == begin[0], page[index...].starts(with: begin),
        let number = marks.firstIndex(where: { page[index...].starts(with: $0) }),
        let hole = ShareHole(rawValue: UInt8(number))
      {
        pieces.append(Piece(run: runStart..<bytes.count, hole: hole))
        runStart = bytes.count
        index += ShareHole.markCount
      } else {
        bytes.append(page[index])
        index += 1
      }
    }
    return (bytes, pieces, runStart..<bytes.count)
  }
}
