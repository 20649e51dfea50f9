import CommandLine
import Foundation
import TestSupport
import Testing
import passalong

/// The built tool as a shell sees it.
@Suite struct ToolTests {
  @Test func theDefinitionsAreSound() {
    #expect(Passalong.tool.flaws == [])
  }

  @Test func theVersionIsALine() throws {
    let result = try SampleSite.tool(["--version"])
    #expect(result.status == 0)
    #expect(result.outputText.wholeMatch(of: /passalong \d+\.\d+\.\d+\n/) != nil)
  }

  @Test func everyVerbHelpsOnStandardOutput() throws {
    for verb in Passalong.tool.verbs {
      let words = verb.path.joined(separator: " ")
      let result = try SampleSite.tool(verb.path + ["--help"])
      #expect(result.status == 0)
      #expect(result.errorText == "")
      #expect(result.outputText.contains("\nUsage\n  passalong \(words)"))
    }
  }

  @Test func anUnknownVerbIsAUsageError() throws {
    let result = try SampleSite.tool(["biuld"])
    #expect(result.status == 2)
    #expect(result.outputText == "")
    #expect(result.errorText.contains("build"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreReadByTheirShell(shell: String) throws {
    let script = try SampleSite.tool(["completions", shell])
    #expect(script.status == 0)
    let folder = try TemporaryDirectory()
    try folder.write(script.output, to: "completions")
    guard let check = Command.named(shell, ["-n", folder.path + "completions"]) else {
      print("notice: \(shell) is not installed, so its completions were not read")
      return
    }
    let result = try check.run()
    #expect(result.status == 0)
    #expect(result.errorText == "")
  }

  @Test func theManualPageIsWellFormed() throws {
    let page = try SampleSite.tool(["help", "--man"])
    #expect(page.status == 0)
    guard var groff = Command.named("groff", ["-man", "-Tutf8", "-ww", "-K", "utf8"]) else {
      print("notice: groff is not installed, so the manual page was not set")
      return
    }
    groff.input = page.output
    let result = try groff.run()
    #expect(result.errorText == "")
    #expect(result.outputText.contains("passalong"))
  }
}
