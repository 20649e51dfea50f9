internal import CSodium

/// Bytes as base64 text (RFC 4648).
package enum Base64 {
  package enum Alphabet: Sendable {
    /// `+` and `/`, padded with `=`.
    case standard
    /// `-` and `_`, without padding: fit for URLs and file names.
    case url
  }

  package static func text(
    of bytes: borrowing Span<UInt8>, alphabet: Alphabet = .standard
  ) -> String {
    let variant =
      switch alphabet {
      case .standard: sodium_base64_VARIANT_ORIGINAL
      case .url: sodium_base64_VARIANT_URLSAFE_NO_PADDING
      }
    let capacity = sodium_base64_encoded_len(bytes.count, variant)
    var text = [CChar](repeating: 0, count: capacity)
    unsafe bytes.withUnsafeBufferPointer { input in
      _ = unsafe sodium_bin2base64(&text, capacity, input.baseAddress, input.count, variant)
    }
    return String(decoding: text.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  package static func text(of bytes: [UInt8], alphabet: Alphabet = .standard) -> String {
    text(of: bytes.span, alphabet: alphabet)
  }
}
