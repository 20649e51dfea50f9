internal import CQREncode

/// Owns the input object of libqrencode.
@safe struct LibraryInput: ~Copyable {
  /// More than the library could take in any version.
  private static let byteCountMax = 4_296

  private let pointer: OpaquePointer

  init(version: Int, level: QRLevel) {
    guard let pointer = unsafe QRinput_new2(Int32(version), level.libraryLevel) else {
      preconditionFailure("no memory, or a version that does not exist")
    }
    unsafe self.pointer = pointer
  }

  deinit { unsafe QRinput_free(pointer) }

  /// Adds a segment; false if it is longer than any symbol.
  func append(_ text: borrowing Span<UInt8>, mode: QRencodeMode) -> Bool {
    guard text.count <= Self.byteCountMax else { return false }
    let status = unsafe text.withUnsafeBufferPointer { bytes in
      unsafe QRinput_append(pointer, mode, Int32(bytes.count), bytes.baseAddress)
    }
    return status == 0
  }

  /// The symbol; nil if the text is too long.
  func encode() -> LibraryImage? {
    guard let image = unsafe QRcode_encodeInput(pointer) else { return nil }
    return unsafe LibraryImage(image)
  }
}
