// swift-tools-version: 6.2

import PackageDescription

/// How fast QR codes are made, beside libqrencode called from C.
let package = Package(
  name: "qr",
  targets: [
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode"),
    .target(
      name: "QRCode", dependencies: ["CQREncode"],
      swiftSettings: [
        .enableUpcomingFeature("InternalImportsByDefault"), .strictMemorySafety(),
      ]),
    .target(name: "CBaseline", dependencies: ["CQREncode"]),
    .executableTarget(name: "qr", dependencies: ["QRCode", "CBaseline"]),
  ]
)
