package import YAML

/// `program/circles.yaml`: the circles in which recommendations travel.
package struct Circles: Sendable {
  package var circles: [Circle]
}

extension Circles: YAMLRecord {
  package static let name = "circles"
  package static let summary = "The circles in which recommendations travel."

  package init?(from reader: inout RecordReader) {
    let circles = reader.required("circles", [Circle].self, "Circles")
    guard let circles else { return nil }
    self.circles = circles
  }
}
