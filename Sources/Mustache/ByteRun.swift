/// Bytes of a program's text.
struct ByteRun: Sendable, Equatable {
  var start: Int32
  var count: Int32

  static let empty = ByteRun(start: 0, count: 0)

  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
