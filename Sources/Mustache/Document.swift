import Diagnostics

/// A parsed template.
struct Document: Sendable {
  let name: String
  let source: Source
  let nodes: [Node]
}
