extension QRSymbol {
  /// Appends the `d` of an SVG path that draws each run of dark modules as a line, one unit wide,
  /// along the middle of its row: `M0 0h7m2 0h1…`.
  ///
  /// It wants `viewBox`, a stroke and nothing else: see `appendSVG`.
  package func appendPath(to output: inout [UInt8]) {
    let most = width * (RunText.rowStartMax + (width + 1) / 2 * RunText.runMax)
    unsafe withUnsafeTemporaryAllocation(
      byteCount: most + RunText.storeSize, alignment: 8
    ) { buffer in
      let end = unsafe writePath(to: buffer)
      unsafe output.append(contentsOf: buffer[..<end])
    }
  }

  /// The `viewBox` for `appendPath`, with the quiet zone around it.
  package var viewBox: String {
    let side = width + 2 * Self.quietZone
    return "-\(Self.quietZone) -\(Self.quietZone).5 \(side) \(side)"
  }

  /// Appends an SVG file that shows the symbol, black on white, with this title.
  package func appendSVG(title: String, to output: inout [UInt8]) {
    let side = width + 2 * Self.quietZone
    output += Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="\(viewBox)" role="img">\
      <title>\(Self.escaped(title))</title>\
      <path fill="#fff" d="M-\(Self.quietZone)-\(Self.quietZone).5h\(side)v\(side)h-\(side)z"/>\
      <path stroke="#000" shape-rendering="crispEdges" d="
      """.utf8)
    appendPath(to: &output)
    output += Array("\"/></svg>\n".utf8)
  }

  /// Writes the path from the start of a buffer that is long enough; where it ends.
  private func writePath(to buffer: UnsafeMutableRawBufferPointer) -> Int {
    let numbers = RunText.numbers
    let columns = RunText.columns
    let lines = RunText.rows
    let runs = RunText.runs
    var end = 0
    for row in 0..<width where rows[row] != 0 {
      let column = rows[row].trailingZeroBitCount
      var rest = rows[row] >> UInt64(column)
      let length = (~rest).trailingZeroBitCount
      rest >>= UInt64(length)
      unsafe Self.store(columns[column].followed(by: lines[row]), in: buffer, at: &end)
      unsafe Self.store(numbers[length], in: buffer, at: &end)
      while rest != 0 {
        let gap = rest.trailingZeroBitCount
        rest >>= UInt64(gap)
        let length = (~rest).trailingZeroBitCount
        rest >>= UInt64(length)
        unsafe Self.store(runs[gap << 6 | length], in: buffer, at: &end)
      }
    }
    return end
  }

  @inline(__always)
  private static func store(
    _ text: RunText, in buffer: UnsafeMutableRawBufferPointer, at end: inout Int
  ) {
    unsafe buffer.storeBytes(of: text.bytes.littleEndian, toByteOffset: end, as: UInt64.self)
    end += text.count
  }

  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      default: String(character)
      }
    }.joined()
  }
}
