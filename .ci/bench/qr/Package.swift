// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"), .strictMemorySafety(),
]

/// How fast QR codes are made, beside libqrencode called from C.
let package = Package(
  name: "qr",
  targets: [
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode"),
    .target(name: "PNG", swiftSettings: settings),
    .target(name: "QRCode", dependencies: ["CQREncode", "PNG"], swiftSettings: settings),
    .target(name: "CBaseline", dependencies: ["CQREncode"]),
    .executableTarget(name: "qr", dependencies: ["QRCode", "CBaseline"]),
  ]
)
