internal import CSodium

/// Bytes nobody can guess, for keys and unguessable addresses.
package enum RandomBytes {
  /// `count` bytes from the system's generator.
  package static func make(count: Int) -> [UInt8] {
    Sodium.prepare()
    var bytes = [UInt8](repeating: 0, count: count)
    unsafe bytes.withUnsafeMutableBytes { buffer in
      if let address = buffer.baseAddress { unsafe randombytes_buf(address, buffer.count) }
    }
    return bytes
  }
}
