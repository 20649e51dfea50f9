/// Short pieces of path text, so that a run of modules is written by one store of eight bytes.
struct RunText: Sendable {
  /// What one store writes; the bytes past `count` are overwritten by the next.
  static let storeSize = 8
  /// `M60 60h`
  static let rowStartMax = 7
  /// `m59 0h59`
  static let runMax = 8

  /// The text, first byte lowest, then zeros.
  let bytes: UInt64
  let count: Int

  private init(_ text: String) {
    bytes = text.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    count = text.utf8.count
  }

  private init(bytes: UInt64, count: Int) {
    self.bytes = bytes
    self.count = count
  }

  /// This text and another one; eight bytes at most.
  func followed(by other: RunText) -> RunText {
    RunText(bytes: bytes | other.bytes << UInt64(8 * count), count: count + other.count)
  }

  /// `0` to `63`.
  static let numbers = (0..<64).map { RunText("\($0)") }
  /// `M0 ` to `M63 `: where the first run of a row begins.
  static let columns = (0..<64).map { RunText("M\($0) ") }
  /// `0h` to `63h`: the row, then a run.
  static let rows = (0..<64).map { RunText("\($0)h") }
  /// `m0 0h0` to `m63 0h63`: light modules, then a run; by 64 times the first number and the second.
  static let runs = (0..<64 * 64).map { RunText("m\($0 >> 6) 0h\($0 & 63)") }
}
