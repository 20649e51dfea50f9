/// A hash value of fixed size, stored inline, ordered as its bytes are.
///
/// Comparing takes the time the values take: fit for content keys, not for secrets.
package protocol Digest: Hashable, Comparable, Sendable {
  /// The size in bytes: 16, 32 or 64.
  static var byteCount: Int { get }

  /// Reads the first `byteCount` bytes at `offset`; the span must hold them.
  init(_ bytes: borrowing Span<UInt8>, at offset: Int)

  /// Appends the `byteCount` bytes.
  func append(to output: inout [UInt8])
}

extension Digest {
  /// The digest whose bytes these are; nil unless there are exactly `byteCount`.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.init(bytes.span, at: 0)
  }

  /// The digest written as hexadecimal digits, as `hexadecimal` writes it; capitals are read too.
  package init?(hexadecimal text: String) {
    guard let bytes = Hexadecimal.bytes(of: text) else { return nil }
    self.init(bytes: bytes)
  }

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    append(to: &bytes)
    return bytes
  }

  /// Lower-case hexadecimal digits, two a byte.
  package var hexadecimal: String { Hexadecimal.text(of: bytes.span) }

  /// Base64 with padding, as Subresource Integrity wants it.
  package var base64: String { Base64.text(of: bytes.span) }
}
