package import YAML

/// Where the site is published, and what its pages may load or ask from elsewhere.
package struct HostingSettings: Sendable {
  package var hosts: [Located<WebHost>] = []
  package var formTargets: [BaseURL] = []
  package var frameSources: [BaseURL] = []
  package var imageSources: [BaseURL] = []
  package var mediaSources: [BaseURL] = []
  package var scriptSources: [BaseURL] = []
}

extension HostingSettings: YAMLRecord {
  package static let name = "hosting settings"
  package static let summary =
    "Where the site is published, and what its pages may load or ask from elsewhere."

  package init?(from reader: inout RecordReader) {
    self.init()
    hosts = reader.optional(
      "hosts", default: hosts, "For which servers and hosts builds write files")
    formTargets = reader.optional(
      "forms_to", default: formTargets, "Other addresses that forms may be sent to")
    frameSources = reader.optional(
      "frames_from", default: frameSources, "Other addresses that frames may show")
    imageSources = reader.optional(
      "images_from", default: imageSources, "Other addresses that pictures may come from")
    mediaSources = reader.optional(
      "media_from", default: mediaSources, "Other addresses that sound and films may come from")
    scriptSources = reader.optional(
      "scripts_from", default: scriptSources,
      "Other addresses that scripts may come from and speak to")
  }
}
