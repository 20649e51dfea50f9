/// How many bytes were taken from the input and given as output.
package struct DecompressionProgress: Sendable, Hashable {
  package let consumed: Int
  package let produced: Int
}
