// swift-tools-version: 6.2

import PackageDescription

/// One constant of settings, so that no target is built more loosely than another.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A Swift target under `Sources/`.
func target(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// A C library from Debian: its pkg-config name, and the package that `apt-get install` brings.
func system(_ name: String, pkgConfig: String, apt: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

/// A test target under `Tests/`.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies + ["TestSupport"], swiftSettings: settings)
}

let package = Package(
  name: "Passalong",
  products: [
    .executable(name: "passalong", targets: ["passalong"])
  ],
  targets: [
    // Tools: argv → verb → exit status.
    .executableTarget(
      name: "passalong",
      dependencies: [
        "CommandLine", "Diagnostics", "Files", "JSON", "PreviewServer", "Program", "Quantity",
        "Scaffold", "Site", "YAML",
      ],
      swiftSettings: settings),

    // What the product exists for.
    target(
      "Site",
      [
        "Diagnostics", "Files", "Hashing", "JSON", "Markdown", "Mustache", "Program", "Quantity",
        "Workers", "YAML",
      ]),
    target("Scaffold", ["Diagnostics", "Files", "Program", "Quantity", "YAML"]),
    target("Program", ["Diagnostics", "Quantity", "YAML"]),
    target("CommandLine", ["Diagnostics", "JSON"]),

    // One format each.
    target("Mustache", ["Diagnostics", "Quantity"]),
    target("Markdown", ["CCMark", "Diagnostics"]),
    target("YAML", ["CYAML", "Diagnostics", "JSON"]),
    target("JSON"),

    // One C library each.
    target("Hashing", ["CSodium"]),
    target("PreviewServer", ["CMicroHTTPD", "Diagnostics"]),
    system("CCMark", pkgConfig: "libcmark", apt: "libcmark-dev"),
    system("CYAML", pkgConfig: "yaml-0.1", apt: "libyaml-dev"),
    system("CSodium", pkgConfig: "libsodium", apt: "libsodium-dev"),
    system("CMicroHTTPD", pkgConfig: "libmicrohttpd", apt: "libmicrohttpd-dev"),

    // The ground floor.
    target("Files", ["Diagnostics", "Workers"]),
    target("Workers"),
    target("Quantity"),
    target("Diagnostics"),

    // Tests.
    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests("CommandLine", ["CommandLine", "Diagnostics"]),
    tests("Diagnostics", ["Diagnostics"]),
    tests("Files", ["Files", "Diagnostics"]),
    tests("Hashing", ["Hashing"]),
    tests("JSON", ["JSON"]),
    tests("Markdown", ["Markdown", "Diagnostics"]),
    tests("Mustache", ["Mustache", "Diagnostics", "Quantity", "JSON"]),
    tests("PreviewServer", ["PreviewServer", "Diagnostics"]),
    tests("Program", ["Program", "Diagnostics", "Quantity", "YAML"]),
    tests("Quantity", ["Quantity"]),
    tests("Scaffold", ["Scaffold", "Diagnostics", "Files", "Program", "Quantity", "Site"]),
    tests(
      "Site",
      ["Site", "Diagnostics", "Files", "JSON", "Program", "Quantity", "Mustache", "Markdown"]),
    tests("YAML", ["YAML", "Diagnostics", "JSON"]),
    tests("Workers", ["Workers"]),
    // Runs the built tool as a user would, on copies of the sample site.
    tests("EndToEnd", ["passalong", "CommandLine", "Mustache", "Site"]),
    // Reads the sources.
    tests("Repository", ["Diagnostics", "JSON"]),
  ]
)
