/// A value of the context, borrowed from the tree it is part of.
///
/// Copying a value counts references, in memory that all workers share; so the context stack points
/// at values instead. That is safe because arrays keep their elements in place as long as nobody
/// changes them, and nobody does: the renderer holds the context, the program's constants and the
/// results of pipes until the last reference to them is gone.
@safe
struct Borrowed {
  private let pointer: UnsafePointer<Value>

  /// The element of an array that outlives the reference.
  init(_ index: Int, of values: borrowing [Value]) {
    precondition(values.indices.contains(index), "the value must exist")
    let base = unsafe values.withUnsafeBufferPointer { unsafe $0.baseAddress.unsafelyUnwrapped }
    unsafe pointer = unsafe base + index
  }

  private init(_ pointer: UnsafePointer<Value>) {
    unsafe self.pointer = unsafe pointer
  }

  /// A copy, to be kept.
  var copy: Value { unsafe pointer.pointee }

  /// The element after this one.
  ///
  /// - Precondition: this is an element of a list, and not the last.
  var next: Borrowed { unsafe Borrowed(pointer + 1) }

  /// Whether a section over the value is rendered.
  var isTruthy: Bool { unsafe pointer.pointee.isTruthy }

  /// The first element and how many there are; nil when the value is no list, or empty.
  var elements: (first: Borrowed, count: Int)? {
    guard case .list(let elements) = unsafe pointer.pointee else { return nil }
    return unsafe elements.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, buffer.count > 0 else { return nil }
      return unsafe (Borrowed(base), buffer.count)
    }
  }

  /// The value of a name; nil when the value is no object or does not have the name.
  func member(_ key: Key) -> Borrowed? {
    guard case .object(let object) = unsafe pointer.pointee else { return nil }
    return unsafe object.entries.withUnsafeBufferPointer { unsafe Self.find(key, in: $0) }
  }

  @inline(__always)
  private static func find(
    _ key: Key, in entries: UnsafeBufferPointer<(Key, Value)>
  ) -> Borrowed? {
    guard var entry = entries.baseAddress else { return nil }
    let end = unsafe entry + entries.count
    while unsafe entry < end {
      if unsafe entry.pointee.0 == key {
        let value = unsafe UnsafeRawPointer(entry) + entryValueOffset
        return unsafe Borrowed(value.assumingMemoryBound(to: Value.self))
      }
      unsafe entry += 1
    }
    return nil
  }

  /// Appends the value as a tag prints it.
  @inline(__always)
  func append(to writer: inout PageWriter, isEscaped: Bool) {
    unsafe pointer.pointee.append(to: &writer, isEscaped: isEscaped)
  }
}

/// Where the value stands in an entry of an object.
private let entryValueOffset = MemoryLayout<(Key, Value)>.offset(of: \.1) ?? 8
