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

/// A C library from Debian: its pkg-config name, and the package that `apt-get install` brings; one
/// without is loaded when it is needed, and has its own header.
func system(_ name: String, pkgConfig: String? = nil, apt: String? = nil) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: apt.map { [.apt([$0])] })
}

/// A test target under `Tests/`.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies + ["TestSupport"], swiftSettings: settings)
}

let package = Package(
  name: "Passalong",
  products: [
    .executable(name: "passalong", targets: ["passalong"]),
    .executable(name: "tally", targets: ["tally"]),
    .executable(name: "SampleSeason", targets: ["SampleSeason"]),
  ],
  targets: [
    // Tools: argv → verb → exit status.
    .executableTarget(
      name: "passalong",
      dependencies: [
        "Accounts", "CommandLine", "CSV", "Codes", "Diagnostics", "Drawing", "Files", "Hashing",
        "JSON", "Ledger", "PreviewServer", "Program", "QRCode", "Quantity", "Scaffold",
        "ShareKit", "Site", "Statements", "Workers", "YAML",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "tally",
      dependencies: [
        "Accounts", "CommandLine", "CSV", "Codes", "Diagnostics", "Facts", "Files", "Hashing",
        "JSON", "Drawing", "Ledger", "Metrics", "Payouts", "Program", "Quantity", "Reconcile",
        "Redemptions", "ShareKit", "Site", "Statements", "Workers", "YAML",
      ],
      swiftSettings: settings),
    // Writes the year of invented exports that `make demo` tells of.
    .executableTarget(
      name: "SampleSeason",
      dependencies: ["CSV", "Codes", "Diagnostics", "Files", "JSON", "Quantity"],
      swiftSettings: settings),

    // What the product exists for.
    target(
      "Site",
      [
        "Codes", "Diagnostics", "Drawing", "Files", "Hashing", "JSON", "Markdown", "Mustache",
        "Playbook", "Program", "QRCode", "Quantity", "Reconcile", "ShareKit", "Statements",
        "Workers", "YAML",
      ]),
    target("Statements", ["Quantity", "Reconcile"]),
    target("Accounts", ["Ledger", "Quantity", "Reconcile", "Statements"]),
    target(
      "Scaffold",
      ["CSV", "Diagnostics", "Facts", "Files", "Program", "Quantity", "Redemptions", "YAML"]),
    target(
      "ShareKit",
      ["Codes", "Diagnostics", "Program", "Quantity", "Statements", "YAML"]),
    target("Playbook", ["Diagnostics", "Program", "Quantity", "YAML"]),
    target("Metrics", ["Facts", "Quantity", "Reconcile"]),
    target("Reconcile", ["Codes", "Facts", "Program", "Quantity", "Workers", "YAML"]),
    target("Payouts", ["CSV", "Diagnostics", "Program", "Quantity", "XML", "YAML"]),
    target(
      "Redemptions",
      [
        "CSV", "Codes", "Compression", "Diagnostics", "Facts", "Files", "Hashing", "JSON",
        "Program",
        "Quantity", "Workers", "YAML",
      ]),
    target(
      "Ledger",
      [
        "CSV", "Codes", "Diagnostics", "Facts", "Files", "Hashing", "Program", "Quantity",
        "SQLite", "Workers",
      ]),
    target("Program", ["Diagnostics", "Quantity", "YAML"]),
    target("Facts", ["Codes", "Quantity"]),
    target("Codes"),
    target("CommandLine", ["Diagnostics", "JSON"]),

    // One format each.
    target("Mustache", ["Diagnostics", "Quantity"]),
    target("Markdown", ["CCMark", "Diagnostics"]),
    target("YAML", ["CYAML", "Diagnostics", "JSON"]),
    target("CSV", ["Diagnostics"]),
    target("JSON"),
    target("PNG"),

    // One C library each.
    target("Hashing", ["CNettle", "CSodium"]),
    target("PreviewServer", ["CMicroHTTPD", "Diagnostics", "Files"]),
    target("SQLite", ["CSQLite"]),
    target("QRCode", ["CQREncode", "PNG"]),
    target("Drawing", ["CDrawing", "PNG"]),
    target("Compression", ["CZlib", "CZstd"]),
    target("XML", ["CExpat"]),
    system("CCMark", pkgConfig: "libcmark", apt: "libcmark-dev"),
    system("CYAML", pkgConfig: "yaml-0.1", apt: "libyaml-dev"),
    system("CNettle", pkgConfig: "nettle", apt: "nettle-dev"),
    system("CSodium", pkgConfig: "libsodium", apt: "libsodium-dev"),
    system("CMicroHTTPD", pkgConfig: "libmicrohttpd", apt: "libmicrohttpd-dev"),
    system("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
    system("CQREncode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
    system("CDrawing"),
    system("CExpat", pkgConfig: "expat", apt: "libexpat1-dev"),
    system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    system("CZstd", pkgConfig: "libzstd", apt: "libzstd-dev"),

    // The ground floor.
    target("Files", ["Diagnostics", "Workers"]),
    target("Workers"),
    target("Quantity"),
    target("Diagnostics"),

    // Tests.
    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests("CSV", ["CSV", "Diagnostics"]),
    tests("Codes", ["Codes", "Hashing"]),
    tests("CommandLine", ["CommandLine", "Diagnostics"]),
    tests("Compression", ["Compression"]),
    tests("Diagnostics", ["Diagnostics"]),
    tests("Drawing", ["Drawing", "QRCode"]),
    tests("Facts", ["Facts", "Codes", "Quantity"]),
    tests("Files", ["Files", "Diagnostics"]),
    tests("Hashing", ["Hashing"]),
    tests("JSON", ["JSON"]),
    tests(
      "Ledger",
      [
        "Ledger", "Codes", "Diagnostics", "Facts", "Files", "Hashing", "Program", "Quantity",
        "SQLite",
      ]),
    tests("Markdown", ["Markdown", "Diagnostics"]),
    tests(
      "Metrics", ["Metrics", "Codes", "Facts", "Program", "Quantity", "Reconcile"]),
    tests("Mustache", ["Mustache", "Diagnostics", "Quantity", "JSON"]),
    tests("Playbook", ["Playbook", "Diagnostics", "Program", "Quantity", "YAML"]),
    tests("Payouts", ["Payouts", "CSV", "Diagnostics", "Program", "Quantity", "YAML"]),
    tests("PreviewServer", ["PreviewServer", "Diagnostics", "Files"]),
    tests("Program", ["Program", "Diagnostics", "Quantity", "YAML"]),
    tests("PNG", ["PNG"]),
    tests("QRCode", ["QRCode"]),
    tests("Quantity", ["Quantity"]),
    tests(
      "Reconcile", ["Reconcile", "Codes", "Diagnostics", "Facts", "Program", "Quantity", "YAML"]),
    tests(
      "Redemptions",
      [
        "Redemptions", "CSV", "Codes", "Diagnostics", "Facts", "Files", "Hashing", "JSON",
        "Program", "Quantity", "YAML",
      ]),
    tests("SQLite", ["SQLite"]),
    tests("Statements", ["Statements", "Quantity", "Reconcile"]),
    tests(
      "Accounts",
      [
        "Accounts", "Codes", "Files", "Hashing", "Ledger", "Program", "Quantity", "Reconcile",
        "SQLite", "Statements",
      ]),
    tests(
      "Tally",
      ["tally", "Codes", "CommandLine", "Ledger", "Program", "Quantity", "Reconcile", "SQLite"]),
    tests(
      "Scaffold",
      [
        "Scaffold", "CSV", "Diagnostics", "Facts", "Files", "Program", "Quantity", "Redemptions",
        "Site", "YAML",
      ]),
    tests("ShareKit", ["ShareKit", "Codes", "Diagnostics", "Program", "QRCode", "Quantity"]),
    tests(
      "Site",
      [
        "Site", "Codes", "Diagnostics", "Files", "JSON", "Program", "QRCode", "Quantity",
        "Mustache",
        "Markdown", "Reconcile", "ShareKit", "Statements",
      ]),
    tests("YAML", ["YAML", "Diagnostics", "JSON"]),
    tests("Workers", ["Workers"]),
    tests("XML", ["XML"]),
    // Runs the built tool as a user would, on copies of the sample site.
    tests(
      "EndToEnd",
      ["passalong", "tally", "SampleSeason", "CommandLine", "Mustache", "Reconcile", "Site"]),
    // Reads the sources.
    tests("Repository", ["Diagnostics", "JSON"]),
  ]
)
