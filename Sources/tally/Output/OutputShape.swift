/// One sort of object that verbs write for programs: the declaration that its writer keeps to, that
/// `tally schema` prints, and that `Documentation/tally-output.md` is made of.
struct OutputShape: Sendable {
  /// As schemas refer to it: `run`, `last-run`.
  let name: String
  let summary: String
  /// In the order in which they are written. A first one called `type` with one word tells shapes
  /// of one verb apart.
  let fields: [OutputField]

  /// `type`: the word of a first member `type`; nil where there is none.
  init(_ name: String, type: String? = nil, _ summary: String, _ fields: [OutputField]) {
    self.name = name
    self.summary = summary
    let first = type.map { OutputField.field("type", .choice([$0]), "What the line tells of.") }
    self.fields = [first].compactMap(\.self) + fields
  }
}
