/// A picture of few colours in large areas, such as letters on a plain ground, as a PNG file.
///
/// A general compressor looks at each byte of such a picture several times. Here a line is seen as
/// runs of pixels; only where these are short, the line above and what came shortly before are
/// searched for the same pixels.
package struct ColourPicture: ~Copyable {
  private let width: Int
  private let height: Int
  /// Line after line, each as red, green and blue from the highest byte of three.
  private let pixels: [UInt32]
  /// From each pixel of the line at hand on, how many are the same.
  private var runs: [Int]
  /// For pairs of pixels, by their hash, where they came last, plus one.
  private var places = [Int32](repeating: 0, count: 1 << hashBits)
  private var tokens = TokenList()
  private var sum = Adler32()

  /// Runs of so many pixels are written as such, whatever else they repeat.
  private static let longRun = 24
  private static let hashBits = 14
  /// How far back a pixel may lie that is repeated.
  private static let distanceMax = 32_768

  /// `pixels`: width times height; the highest byte of each is ignored.
  package init(width: Int, height: Int, pixels: consuming [UInt32]) {
    precondition(width > 0 && height > 0 && pixels.count == width * height, "every pixel once")
    self.width = width
    self.height = height
    for index in pixels.indices { pixels[index] &= 0xFF_FFFF }
    self.pixels = pixels
    runs = Array(repeating: 0, count: width)
  }

  /// Appends the file.
  package consuming func append(to output: inout [UInt8]) {
    for row in 0..<height { addLine(row) }
    PNGFile(width: width, height: height, bits: 8, colours: .trueColour)
      .append(blocks: tokens.block(), sum: sum, to: &output)
  }

  private mutating func addLine(_ row: Int) {
    let start = row * width
    let pixels = pixels
    Self.findRuns(in: pixels.span.extracting(start..<start + width), into: &runs)
    sumUp(start)
    tokens.append(byte: 0)
    var column = 0
    while column < width {
      let index = start + column
      let run = runs[column]
      let isSameAsLeft = column > 0 && pixels[index] == pixels[index - 1]
      if run < Self.longRun, let found = repetition(row, column),
        found.count > (isSameAsLeft ? run : 1)
      {
        tokens.append(repetitionOf: 3 * found.count, distance: found.distance)
        column += found.count
      } else if isSameAsLeft {
        tokens.append(repetitionOf: 3 * run, distance: 3)
        column += run
      } else {
        tokens.append(pixel: pixels[index])
        column += 1
      }
    }
  }

  /// Says of each pixel of a line how many are the same from there on.
  private static func findRuns(in line: borrowing Span<UInt32>, into runs: inout [Int]) {
    var lengths = runs.mutableSpan
    var (run, last) = (0, UInt32.max)
    for column in line.indices.reversed() {
      run = line[column] == last ? run + 1 : 1
      last = line[column]
      lengths[column] = run
    }
  }

  private mutating func sumUp(_ start: Int) {
    // The pixels as they are: no filter.
    sum.add([0])
    var column = 0
    while column < width {
      let pixel = pixels[start + column]
      sum.add(pixel >> 16, pixel >> 8 & 0xFF, pixel & 0xFF, times: runs[column])
      column += runs[column]
    }
  }

  /// Where the next pixels came before: right above, or where these two came last.
  ///
  /// `distance` is one of bytes.
  private mutating func repetition(_ row: Int, _ column: Int) -> (count: Int, distance: Int)? {
    let index = row * width + column
    let bytesPerLine = 3 * width + 1
    var best = (count: 0, distance: bytesPerLine)
    if row > 0, bytesPerLine <= Self.distanceMax {
      best.count = sameCount(index - width, index, column, limit: width - column)
    }
    guard column + 1 < width else { return best.count > 0 ? best : nil }
    let hash = Self.hash(pixels[index], pixels[index + 1])
    let place = Int(places[hash]) - 1
    places[hash] = Int32(index + 1)
    if place >= 0 {
      let (placeRow, placeColumn) = place.quotientAndRemainder(dividingBy: width)
      let distance = (row - placeRow) * bytesPerLine + 3 * (column - placeColumn)
      if distance <= Self.distanceMax {
        let count = sameCount(place, index, column, limit: width - max(column, placeColumn))
        if count > best.count + 1 { best = (count, distance) }
      }
    }
    return best.count > 0 ? best : nil
  }

  /// How many pixels are the same from two places on, up to the next long run of the line at hand.
  private func sameCount(_ place: Int, _ index: Int, _ column: Int, limit: Int) -> Int {
    var count = 0
    while count < limit, pixels[place + count] == pixels[index + count],
      runs[column + count] < Self.longRun
    {
      count += 1
    }
    return count
  }

  private static func hash(_ first: UInt32, _ second: UInt32) -> Int {
    let both = UInt64(first) << 24 | UInt64(second)
    return Int(truncatingIfNeeded: (both &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - hashBits))
  }
}
