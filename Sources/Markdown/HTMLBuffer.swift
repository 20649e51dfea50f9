/// Growing bytes that are written without a check per byte: the hot end of the renderer.
@safe struct HTMLBuffer: ~Copyable {
  private var storage: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    unsafe storage = .allocate(capacity: self.capacity)
  }

  deinit { unsafe storage.deallocate() }

  /// Whether something was written since the last `move` and does not end in a line break.
  var isInsideLine: Bool { unsafe count > 0 && storage[count - 1] != UInt8(ascii: "\n") }

  /// Whether nothing but blanks was written from `offset` on.
  func isBlank(from offset: Int) -> Bool {
    bytes.part(from: offset).allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// What was written; valid until the next change.
  var bytes: ByteView { unsafe ByteView(storage, count: count) }

  @inline(__always)
  mutating func reserve(_ additional: Int) {
    if count + additional > capacity { grow(additional) }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe storage[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    reserve(length)
    unsafe (storage + count).update(from: text.utf8Start, count: length)
    count += length
  }

  @inline(__always)
  mutating func append(_ bytes: ByteView) {
    guard let base = unsafe bytes.base else { return }
    reserve(bytes.count)
    unsafe (storage + count).update(from: base, count: bytes.count)
    count += bytes.count
  }

  mutating func append(_ bytes: [UInt8]) {
    bytes.withView { append($0) }
  }

  /// A number in decimal.
  mutating func append(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var power: UInt = 1
    while rest / power >= 10 { power *= 10 }
    while power > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / power))
      rest %= power
      power /= 10
    }
  }

  /// Moves what was written from `start` on to before what was written from `offset` on.
  mutating func moveTail(from start: Int, to offset: Int) {
    precondition(0...start ~= offset && start <= count, "only what was written is moved")
    let length = count - start
    reserve(length)
    let spare = unsafe storage + count
    unsafe spare.update(from: storage + start, count: length)
    unsafe (storage + offset + length).update(from: storage + offset, count: start - offset)
    unsafe (storage + offset).update(from: spare, count: length)
  }

  /// Overwrites bytes at `offset`.
  mutating func replace(at offset: Int, with bytes: [UInt8]) {
    precondition(offset >= 0 && offset + bytes.count <= count, "only what was written is replaced")
    for index in bytes.indices { unsafe storage[offset + index] = bytes[index] }
  }

  /// Takes back everything from `offset` on.
  mutating func truncate(to offset: Int) {
    precondition(0...count ~= offset, "only what was written is taken back")
    count = offset
  }

  /// Appends everything to `html` and starts anew.
  mutating func move(to html: inout [UInt8]) {
    html.append(contentsOf: bytes)
    count = 0
  }

  @inline(never)
  private mutating func grow(_ additional: Int) {
    let newCapacity = max(capacity * 2, count + additional)
    let newStorage = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
    unsafe newStorage.update(from: storage, count: count)
    unsafe storage.deallocate()
    unsafe storage = newStorage
    capacity = newCapacity
  }
}
