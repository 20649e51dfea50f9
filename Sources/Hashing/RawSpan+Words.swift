extension RawSpan {
  /// Eight bytes from an offset on, the first of them lowest; they must be there.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The first bytes of a text of which `count` are from `offset` on, eight at most; zeros behind.
  /// There must be one.
  @inline(__always)
  func word(at offset: Int, count: Int) -> UInt64 {
    if offset &+ 8 > byteCount { return lastWord(at: offset, count: count) }
    let word = word(at: offset)
    if count >= 8 { return word }
    let unused = UInt64(truncatingIfNeeded: 8 &* (8 &- count))
    return (word &<< unused) &>> unused
  }

  /// The same of fewer than eight bytes, up to the end of all.
  @inline(never)
  private func lastWord(at offset: Int, count: Int) -> UInt64 {
    if count >= 4 {
      let first = unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
      let last = unsafe unsafeLoadUnaligned(
        fromByteOffset: offset &+ count &- 4, as: UInt32.self)
      let shift = UInt64(truncatingIfNeeded: 8 &* (count &- 4))
      return UInt64(UInt32(littleEndian: first)) | UInt64(UInt32(littleEndian: last)) &<< shift
    }
    var word: UInt64 = 0
    for index in 0..<count {
      let byte = unsafe unsafeLoad(fromByteOffset: offset &+ index, as: UInt8.self)
      word |= UInt64(byte) &<< UInt64(truncatingIfNeeded: 8 &* index)
    }
    return word
  }
}
