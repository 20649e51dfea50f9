/// How far a build is, for a progress line.
package struct BuildProgress: Sendable {
  package enum Phase: String, Sendable {
    case reading, rendering, sharing, publishing
  }

  package let phase: Phase
  package let done: Int
  package let total: Int
}
