/// A page while it is written: bytes that grow, without the bookkeeping of an array for each run.
///
/// Belongs to one rendering, which ends with `finish`.
@safe
struct PageWriter {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    unsafe start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  /// Appends the page to `output` and gives the memory back.
  consuming func finish(into output: inout [UInt8]) {
    unsafe output.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    unsafe start.deallocate()
  }

  /// Appends bytes as they are.
  @inline(__always)
  mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// Appends bytes as they are.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    unsafe (start + count).update(from: source, count: bytes.count)
    count &+= bytes.count
  }

  /// Appends UTF-8 with `& < > " '` written as character references.
  mutating func appendEscaped(_ text: Span<UInt8>) {
    unsafe text.withUnsafeBufferPointer { unsafe appendEscaped($0) }
  }

  /// Copies eight bytes at once, and takes only the words that hold a character to escape apart.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    guard let source = text.baseAddress else { return }
    reserve(text.count &* Self.referenceCountMax)
    var target = unsafe start + count
    var index = 0
    while index &+ 8 <= text.count {
      let word = unsafe UnsafeRawPointer(source + index).loadUnaligned(as: UInt64.self)
      if Self.mayNeedEscape(word) {
        for offset in index..<index &+ 8 {
          unsafe target = unsafe Self.escape(source[offset], to: target)
        }
      } else {
        unsafe UnsafeMutableRawPointer(target).storeBytes(of: word, as: UInt64.self)
        unsafe target += 8
      }
      index &+= 8
    }
    if index < text.count {
      unsafe target = unsafe Self.appendRest(of: text, from: index, to: target)
    }
    count = unsafe target - start
  }

  /// The last up to seven bytes, as the end of a word that overlaps what is written when possible.
  @inline(__always)
  private static func appendRest(
    of text: UnsafeBufferPointer<UInt8>, from index: Int, to start: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    var target = unsafe start
    guard let source = text.baseAddress else { return unsafe target }
    if index > 0 {
      let last = unsafe UnsafeRawPointer(source + (text.count &- 8))
        .loadUnaligned(as: UInt64.self)
      if !mayNeedEscape(last) {
        unsafe target += text.count &- index
        unsafe UnsafeMutableRawPointer(target - 8).storeBytes(of: last, as: UInt64.self)
        return unsafe target
      }
    }
    for offset in index..<text.count {
      unsafe target = unsafe escape(source[offset], to: target)
    }
    return unsafe target
  }

  /// Whether one of eight bytes is `&`, `'`, `<`, `>` or `"`.
  ///
  /// `&` and `'` differ in the lowest bit only, `<` and `>` in the next: three comparisons do.
  @inline(__always)
  private static func mayNeedEscape(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let first = (word | ones) ^ (ones &* 0x27)
    let second = (word | (ones &* 2)) ^ (ones &* 0x3E)
    let third = word ^ (ones &* 0x22)
    let zeros =
      ((first &- ones) & ~first) | ((second &- ones) & ~second) | ((third &- ones) & ~third)
    return zeros & (ones &* 0x80) != 0
  }

  /// Writes one byte or its reference; the place behind it.
  @inline(__always)
  private static func escape(
    _ byte: UInt8, to target: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    guard byte < 64, (escapedMask >> UInt64(byte)) & 1 == 1 else {
      unsafe target.pointee = byte
      return unsafe target + 1
    }
    let reference = reference(for: byte)
    unsafe target.update(from: reference.utf8Start, count: reference.utf8CodeUnitCount)
    return unsafe target + reference.utf8CodeUnitCount
  }

  @inline(__always)
  private mutating func reserve(_ added: Int) {
    if count &+ added > capacity { grow(added) }
  }

  @inline(never)
  private mutating func grow(_ added: Int) {
    let larger = max(capacity * 2, count + added)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    unsafe moved.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = unsafe moved
    capacity = larger
  }

  /// The length of `&quot;`.
  private static let referenceCountMax = 6

  /// One bit for each of the escaped characters: `"` 34, `&` 38, `'` 39, `<` 60, `>` 62.
  private static let escapedMask: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62

  private static func reference(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }
}

extension PageWriter {
  /// Appends a number in decimal digits.
  mutating func appendDecimal(_ number: Int64) {
    reserve(20)
    var rest = number.magnitude
    var digits = 1
    var power: UInt64 = 10
    while digits < 19, rest >= power {
      digits &+= 1
      power &*= 10
    }
    if number < 0 {
      unsafe start[count] = UInt8(ascii: "-")
      count &+= 1
    }
    for offset in stride(from: digits &- 1, through: 0, by: -1) {
      unsafe start[count &+ offset] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count &+= digits
  }
}
