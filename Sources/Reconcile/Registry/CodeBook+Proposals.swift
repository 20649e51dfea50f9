package import Codes

extension CodeBook {
  /// Issued codes within one edit of a code, by their text; itself is not among them.
  package func near(_ code: Code) -> [Code] {
    CodeNeighbours.all(of: code).filter { advocate(of: $0) != nil }.sorted()
  }
}
