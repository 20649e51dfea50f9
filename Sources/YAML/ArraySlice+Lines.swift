extension ArraySlice<UInt8> {
  /// The index of the first `- ` that begins a line other than the first.
  var dashAfterLineBreak: Int? {
    var isLineStart = false
    for index in indices {
      let byte = self[index]
      if byte == 0x0A || byte == 0x0D {
        isLineStart = true
      } else if isLineStart, !byte.isBlank {
        let next = index + 1 < endIndex ? self[index + 1] : 0x20
        if byte == UInt8(ascii: "-"), next == 0x20 { return index }
        isLineStart = false
      }
    }
    return nil
  }
}
