extension UInt8 {
  var isASCIIDigit: Bool { self &- 0x30 < 10 }

  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// A blank or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}
