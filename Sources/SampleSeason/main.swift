// Writes the sample season below the folder of a site whose registry has the sample's advocates:
//
//     passalong links --as json --root FOLDER
//     SampleSeason FOLDER/Output/mailings/links.jsonl FOLDER

internal import Diagnostics
internal import Files
internal import Glibc
internal import Quantity

func fail(_ text: String) -> Never {
  let bytes = Array("SampleSeason: \(text)\n".utf8)
  _ = unsafe bytes.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
  exit(1)
}

let operands = CommandLine.arguments.dropFirst()
guard operands.count == 2, let list = operands.first, let target = operands.last else {
  fail("usage: SampleSeason LINKS.jsonl FOLDER")
}
do throws(FileError) {
  let here = try Directory(".")
  let links = String(decoding: try here.read(list, bytesMax: 64 << 20), as: UTF8.self)
  let zoneBytes = try Directory("/usr/share/zoneinfo").read("Europe/Berlin", bytesMax: 1 << 20)
  guard let zone = try? ZoneRules(name: "Europe/Berlin", tzif: zoneBytes) else {
    fail("the zone Europe/Berlin cannot be read")
  }
  let folder = try here.makeDirectory(target)
  for file in SampleSeason(links: links, zone: zone).files() {
    let parent = file.path.split(separator: "/").dropLast().joined(separator: "/")
    try folder.makeDirectories(parent)
    try folder.replace(file.path, file.bytes)
  }
} catch {
  fail(error.diagnostic.what)
}
