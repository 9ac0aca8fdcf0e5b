"""Any source becomes a Document: opened by content, read in a bounded child process.

`open` fetches the bytes, tells what they are and starts a child; there `worker` hands them to the reader of
their format. Formats without pages add their parts to a `body`; PDF pages are laid out by `layout/`. A
`Document` comes back, or a refusal with what helps.
"""
