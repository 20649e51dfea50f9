/// How much of a YAML text is accepted before anything is read.
package struct YAMLLimits: Sendable, Hashable {
  package static let standard = YAMLLimits(byteCountMax: 1 << 20, depthMax: 32)

  /// The most bytes of one YAML text; of a page, its front matter alone.
  package var byteCountMax: Int
  /// The most lists and mappings inside each other.
  package var depthMax: Int

  package init(byteCountMax: Int, depthMax: Int) {
    self.byteCountMax = byteCountMax
    self.depthMax = depthMax
  }
}
