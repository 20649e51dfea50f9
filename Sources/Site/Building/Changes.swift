/// What a build did to the public tree: paths relative to it, each list sorted.
package struct Changes: Sendable, Equatable {
  package var added: [String] = []
  package var changed: [String] = []
  package var removed: [String] = []
  package var unchangedCount = 0

  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
}
