// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func target(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// How fast orders are decided and posted, without reading and storing them.
let package = Package(
  name: "decide",
  targets: [
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1"),
    target("Diagnostics"),
    target("JSON"),
    target("Workers"),
    target("Quantity"),
    target("Codes"),
    target("YAML", ["CYAML", "Diagnostics", "JSON"]),
    target("Program", ["Diagnostics", "Quantity", "YAML"]),
    target("Facts", ["Codes", "Quantity"]),
    target("Reconcile", ["Codes", "Facts", "Program", "Quantity", "Workers", "YAML"]),
    .executableTarget(
      name: "decide",
      dependencies: ["Codes", "Facts", "Program", "Quantity", "Reconcile", "Workers"],
      swiftSettings: settings),
  ]
)
