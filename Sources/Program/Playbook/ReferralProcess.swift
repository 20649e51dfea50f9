package import YAML

/// `program/process.yaml`: the six steps of asking for a recommendation.
package struct ReferralProcess: Sendable {
  package var steps: [ProcessStep]
  package var places: KeyPlaces

  package func step(_ stage: ProcessStage) -> ProcessStep? {
    steps.first { $0.stage.value == stage }
  }
}

extension ReferralProcess: YAMLRecord {
  package static let name = "process"
  package static let summary = "The six steps of asking for a recommendation."

  package init?(from reader: inout RecordReader) {
    let steps = reader.required("steps", [ProcessStep].self, "The steps in their order")
    places = KeyPlaces(reader, "steps")
    guard let steps else { return nil }
    self.steps = steps
  }
}
