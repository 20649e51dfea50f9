import Drawing
import Foundation
import Testing

@Suite struct LookTests {
  @Test func look() throws {
    let folder = URL(filePath: "/tmp/codes/look")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(Samples.english.png(brand: Samples.brand())).write(to: folder.appending(path: "og.png"))
    for paper in CardPaper.allCases {
      let cards = try Samples.cards(paper == .businessCards ? 12 : 2)
      try Data(Samples.file(paper, cards)).write(
        to: folder.appending(path: "\(paper.rawValue).pdf"))
    }
  }
}
