package import YAML

/// `program/process.yaml`: the six steps of asking for a recommendation.
package struct ReferralProcess: Sendable {
  package var steps: [ProcessStep]
}

extension ReferralProcess: YAMLRecord {
  package static let name = "process"
  package static let summary = "The six steps of asking for a recommendation."

  package init?(from reader: inout RecordReader) {
    let steps = reader.required("steps", [ProcessStep].self, "The steps in their order")
    guard let steps else { return nil }
    self.steps = steps
  }
}
