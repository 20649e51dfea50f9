internal import CSodium

/// libsodium, set up once for the process before its first use.
enum Sodium {
  private static let isReady = sodium_init() >= 0

  /// Chooses the fastest implementation for this processor; safe from any thread.
  static func prepare() {
    precondition(isReady, "libsodium finds no source of randomness")
  }

  /// The digest that `write` puts into a buffer of the digest's size.
  static func digest<Output: Digest>(
    _ write: (UnsafeMutablePointer<UInt8>) -> Int32
  ) -> Output {
    prepare()
    var buffer = InlineArray<64, UInt8>(repeating: 0)
    var span = buffer.mutableSpan
    let status = unsafe span.withUnsafeMutableBufferPointer { bytes in
      unsafe bytes.baseAddress.map { unsafe write($0) } ?? -1
    }
    precondition(status == 0, "libsodium refuses only sizes that are never asked for")
    return Output(buffer.span, at: 0)
  }
}
