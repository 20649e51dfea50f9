// PreviewServer
