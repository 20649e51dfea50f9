package import YAML

/// `program/targets.yaml`: where the firm wants to be recommended.
package struct Targets: Sendable {
  package var targets: [Target]
}

extension Targets: YAMLRecord {
  package static let name = "targets"
  package static let summary = "Where the firm wants to be recommended."

  package init?(from reader: inout RecordReader) {
    let targets = reader.required("targets", [Target].self, "Targets")
    guard let targets else { return nil }
    self.targets = targets
  }
}
