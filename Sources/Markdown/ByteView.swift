/// Bytes that belong to a parsed document or to an `HTMLBuffer`, without a copy.
///
/// Valid only until the owner goes or changes, so that none is ever stored. Indices are checked in
/// debug builds, which the tests are; in release builds the renderer's loops are free of checks.
@safe struct ByteView: RandomAccessCollection {
  /// nil when there are none.
  let base: UnsafePointer<UInt8>?
  let count: Int

  /// No bytes.
  static var empty: ByteView { unsafe ByteView(nil, count: 0) }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  init(_ base: UnsafePointer<UInt8>?, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    assert(index >= 0 && index < count, "an index lies within the view")
    return unsafe base.unsafelyUnwrapped[index]
  }

  func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    try unsafe body(UnsafeBufferPointer(start: base, count: count))
  }

  /// Eight bytes from an index on as a little-endian number, zeros behind the end.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    assert(index >= 0 && index < count, "an index lies within the view")
    if count >= 8 {
      let start = Swift.min(index, count - 8)
      let word = unsafe UnsafeRawPointer(base.unsafelyUnwrapped + start)
        .loadUnaligned(as: UInt64.self)
      return UInt64(littleEndian: word) >> UInt64((index - start) * 8)
    }
    var word: UInt64 = 0
    for offset in index..<count {
      word |= UInt64(self[offset]) << UInt64((offset - index) * 8)
    }
    return word
  }

  /// Whether the bytes are those of an ASCII text.
  @inline(__always)
  func equals(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && starts(with: text)
  }

  /// Whether the first bytes are those of an ASCII text; with `ignoringCase`, one in lower case.
  func starts(with text: StaticString, ignoringCase: Bool = false) -> Bool {
    guard count >= text.utf8CodeUnitCount else { return false }
    for index in 0..<text.utf8CodeUnitCount {
      let byte = self[index]
      let isUpper = ignoringCase && UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      if unsafe (isUpper ? byte | 0x20 : byte) != text.utf8Start[index] { return false }
    }
    return true
  }

  /// The bytes of a range of indices, counted from 0 again.
  @inline(__always)
  func part(_ range: Range<Int>) -> ByteView {
    assert(range.lowerBound >= 0 && range.upperBound <= count, "a range lies within the view")
    return unsafe ByteView(base.map { unsafe $0 + range.lowerBound }, count: range.count)
  }

  /// The bytes from an index on, counted from 0 again.
  func part(from start: Int) -> ByteView { part(start..<count) }
}

extension [UInt8] {
  /// Gives the bytes to `body` without a copy.
  func withView<Result>(_ body: (ByteView) -> Result) -> Result {
    unsafe withUnsafeBufferPointer { buffer in
      unsafe body(ByteView(buffer.baseAddress, count: buffer.count))
    }
  }
}
