"""Report formats, one a file: each has `render(report) -> str`."""
