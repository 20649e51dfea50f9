internal import CommandLine

await Passalong.tool.runProcess()
