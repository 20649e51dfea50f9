internal import CQREncode

/// Owns a symbol that libqrencode made.
@safe struct LibraryImage: ~Copyable {
  private let pointer: UnsafeMutablePointer<QRcode>

  init(_ pointer: UnsafeMutablePointer<QRcode>) { unsafe self.pointer = pointer }

  deinit { unsafe QRcode_free(pointer) }

  var version: Int { Int(unsafe pointer.pointee.version) }

  /// A word for each row, with a bit for each module of which the library's byte is chosen.
  func rows(where isChosen: (UInt8) -> Bool) -> [UInt64] {
    let width = Int(unsafe pointer.pointee.width)
    precondition(width <= 64, "a row has a word")
    guard let bytes = unsafe pointer.pointee.data else { return [] }
    return (0..<width).map { row in
      (0..<width).reduce(0) { bits, column in
        isChosen(unsafe bytes[row * width + column]) ? bits | 1 << UInt64(column) : bits
      }
    }
  }
}
