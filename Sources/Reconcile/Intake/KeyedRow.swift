/// What is looked at of a row together with others, and by what they belong together.
package protocol KeyedRow: Sendable, BitwiseCopyable {
  var key: UInt64 { get }
}
