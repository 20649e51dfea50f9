package import Program
package import YAML

extension Ingredients {
  /// What a recommendation can rest on, of one kind; nil when there is nothing.
  package subscript(kind: ReasonKind) -> LocalizedText? {
    switch kind {
    case .enthusiasm: enthusiasm
    case .trust: trust
    case .topPerformance: topPerformance
    case .topPerformers: topPerformers
    }
  }
}
