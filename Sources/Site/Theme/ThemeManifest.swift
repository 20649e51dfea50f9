internal import Diagnostics
internal import YAML

/// `theme.yaml`: what a theme says of itself.
struct ThemeManifest: YAMLRecord {
  /// The view model that this version renders templates with; raised when a name goes away or
  /// changes its meaning.
  static let viewModelVersion = 1

  static let name = "theme"
  static let summary = "What a theme says of itself."

  let title: String
  let version: String
  let description: String?
  let license: String?
  let viewModel: Located<Int>?

  init?(from reader: inout RecordReader) {
    let title = reader.required("name", String.self, "The theme's name")
    let version = reader.required("version", String.self, "Its version, such as 1.2.0")
    description = reader.optional("description", String.self, "What it looks like, in a sentence")
    license = reader.optional("license", String.self, "SPDX name of its licence")
    viewModel = reader.optional(
      "view_model", Located<Int>.self, "The version of the view model it is written for")
    guard let title, let version else { return nil }
    self.title = title
    self.version = version
  }

  /// Reports a theme that is written for another view model.
  func check(into findings: inout [Diagnostic]) {
    guard let viewModel, viewModel.value != Self.viewModelVersion else { return }
    findings.append(
      .otherViewModel(viewModel.value, supported: Self.viewModelVersion, at: viewModel.place))
  }
}
