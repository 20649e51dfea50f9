// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// How fast a table is read and split, and nothing else.
let package = Package(
  name: "split",
  targets: [
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(name: "CSV", dependencies: ["Diagnostics"], swiftSettings: settings),
    .executableTarget(
      name: "split", dependencies: ["CSV", "Diagnostics"], swiftSettings: settings),
  ]
)
