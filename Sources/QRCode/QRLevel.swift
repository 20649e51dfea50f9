internal import CQREncode

/// How much of a symbol may be unreadable: 7, 15, 25 or 30 per cent (ISO/IEC 18004, 6.5.1).
package enum QRLevel: Int, CaseIterable, Comparable, Sendable {
  case low, medium, quartile, high

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  var libraryLevel: QRecLevel { QRecLevel(UInt32(rawValue)) }
}
